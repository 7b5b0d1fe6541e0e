import { useLocale, useTranslate } from "ra-core";

interface Failure {
  kind: string;
  /** The server's own, in English. */
  sentence: string;
}

interface Route {
  reason: string;
  sentence: string;
}

/**
 * Failures and routes in the reader's language, by the server's codes; in English, and for a code that is not known
 * here, in the server's own words.
 */
export function useServerWords() {
  const translate = useTranslate();
  const locale = useLocale();
  const say = (key: string, sentence: string, address: string) =>
    translate(key, { _: sentence, sentence, address });
  return {
    /** Whether the server's own sentence says the same in another language: then it is evidence. */
    foreign: locale !== "en",
    failure: ({ kind, sentence }: Failure, address: string) =>
      kind ? say(`crm.server.failure.${kind}`, sentence, address) : sentence,
    route: ({ reason, sentence }: Route, from: string, replyTo?: string) => {
      const said = say(`crm.server.route.${reason}`, sentence, from);
      if (said === sentence || !replyTo) return said;
      return `${said} ${translate("crm.sending.replies_to", { address: replyTo })}`;
    },
  };
}

import { useLocale, useTranslate } from "react-admin";

import type { Email } from "@/api/types";
import { Fact } from "@/components/Facts";
import { formatMoment } from "@/lib/format";

/** What the sender's Sent folder told of an unconfirmed message, and where the copy of a sent one stands. */
export const SentFolderFact = ({ email: { settling, filed } }: { email: Email }) => {
  const translate = useTranslate();
  const locale = useLocale();
  const told = [settling, filed].filter((one) => one !== null).map((one) => one.sentence);
  if (told.length === 0) return null;
  const next = settling?.next_look;
  return (
    <Fact label="resources.emails.fields.sent_folder">
      {told.join("\n")}
      {next && `\n${translate("crm.emails.next_look", { moment: formatMoment(next, locale) })}`}
    </Fact>
  );
};

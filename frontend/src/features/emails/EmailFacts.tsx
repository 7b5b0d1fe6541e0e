import { Link } from "@mui/material";
import { useGetIdentity, useLocale, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import { isScheduled } from "@/api/sending";
import type { Email } from "@/api/types";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Section";
import { formatMoment } from "@/lib/format";

import { SentFolderFact } from "./SentFolderFact";
import { documentPage } from "./words";

const field = (name: string) => `resources.emails.fields.${name}`;

export const EmailFacts = ({ email }: { email: Email }) => {
  const locale = useLocale();
  const translate = useTranslate();
  return (
    <Section>
      <Facts>
        <Fact label={field("state")}>
          <EmailStateChip email={email} />
        </Fact>
        <Fact label={field("from")}>
          {email.from.name} &lt;{email.from.address}&gt;
        </Fact>
        {email.reply_to && <Fact label={field("reply_to")}>{email.reply_to.address}</Fact>}
        <Fact label={field("route")}>
          <Route email={email} />
        </Fact>
        <Fact label={field("sender")}>{email.sender?.name || translate(nobody(email))}</Fact>
        {email.document && (
          <Fact label={field("document")}>
            <Link component={RouterLink} to={documentPage(email.document)}>
              {email.document.number}
            </Link>
          </Fact>
        )}
        {email.company?.id && (
          <Fact label={field("company")}>
            <Link component={RouterLink} to={`/companies/${email.company.id}/show`}>
              {email.company.name}
            </Link>
          </Fact>
        )}
        <Fact label={field("created_at")}>{formatMoment(email.created_at, locale)}</Fact>
        {isScheduled(email) && <Fact label={field("send_at")}>{formatMoment(email.send_at, locale)}</Fact>}
        {email.sent_at && <Fact label={field("sent_at")}>{formatMoment(email.sent_at, locale)}</Fact>}
        <SentFolderFact email={email} />
        <Fact label={field("message_id")}>{email.message_id}</Fact>
      </Facts>
    </Section>
  );
};

/** What no person asked for: a notice to one of our own people, an automatic reminder, a script's. */
const nobody = (email: Email) =>
  email.purpose === "notice" ? "crm.emails.by_notice" : "crm.emails.by_itself";

/** As the person reads it whose mailbox it is; when a profile stood in for it, with the way to mend that. */
const Route = ({ email }: { email: Email }) => {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { kind, sentence } = email.route;
  if (!email.sender?.id || email.sender.id !== identity?.id) return sentence;
  if (kind === "mailbox") return translate("crm.sending.own_mailbox");
  return (
    <>
      {sentence}{" "}
      <Link component={RouterLink} to="/mailbox">
        {translate("crm.sending.set_up_mailbox")}
      </Link>
    </>
  );
};

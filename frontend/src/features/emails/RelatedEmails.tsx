import { Box, Link, Skeleton, Typography } from "@mui/material";
import { useGetList, useLocale, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import { isScheduled } from "@/api/sending";
import type { EmailRow } from "@/api/types";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Section } from "@/components/Section";
import { Ago } from "@/components/When";
import { formatMoment } from "@/lib/format";

import { listInterval } from "./live";
import { addressesOf } from "./words";

const NEWEST = { field: "created_at", order: "DESC" } as const;
const SOME = { page: 1, perPage: 10 };

/** Every message that carried this document, newest first. */
export const DocumentEmails = ({ type, id }: { type: string; id: number }) => (
  <RelatedEmails filter={{ document_type: type, document_id: id }} none="crm.emails.none_of_document" />
);

/** Every message to this company, newest first. */
export const CompanyEmails = ({ company }: { company: number }) => (
  <RelatedEmails filter={{ company }} none="crm.emails.none_of_company" />
);

interface RelatedEmailsProps {
  filter: Record<string, unknown>;
  none: string;
}

const RelatedEmails = ({ filter, none }: RelatedEmailsProps) => {
  const translate = useTranslate();
  const { data, isPending } = useGetList<EmailRow>(
    "emails",
    { filter, sort: NEWEST, pagination: SOME },
    { refetchInterval: listInterval },
  );
  return (
    <Section title="resources.emails.name">
      {isPending && <Skeleton variant="rounded" height={72} />}
      {data?.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate(none)}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {data?.map((email) => (
          <EmailItem key={email.id} email={email} />
        ))}
      </Box>
    </Section>
  );
};

const Leaves = ({ email }: { email: EmailRow }) => {
  const translate = useTranslate();
  const locale = useLocale();
  return translate("crm.emails.leaves", { moment: formatMoment(email.send_at, locale) });
};

const EmailItem = ({ email }: { email: EmailRow }) => (
  <Box
    component="li"
    sx={{ py: 1, borderBottom: 1, borderColor: "divider", "&:last-child": { borderBottom: 0 } }}
  >
    <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start", justifyContent: "space-between" }}>
      <Link component={RouterLink} to={`/emails/${email.id}/show`} sx={{ overflowWrap: "anywhere" }}>
        {email.subject}
      </Link>
      <EmailStateChip email={email} />
    </Box>
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
      {addressesOf(email)} ·{" "}
      {isScheduled(email) ? <Leaves email={email} /> : <Ago moment={email.created_at} />}
    </Typography>
  </Box>
);

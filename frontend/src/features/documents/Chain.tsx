import { Box, Link, Typography } from "@mui/material";
import { useGetOne, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { DocumentResource } from "@/api/sending";
import type { AnyDocument, DocumentLink } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Section } from "@/components/Section";

import { useKind } from "./kinds";

/** Where this document comes from and what came of it: quote, contract, invoices. */
export const Chain = ({ document }: { document: AnyDocument }) => {
  const { resource } = useKind();
  const renewed = "renewal_of" in document ? document.renewal_of : null;
  const before = cameFrom(document);
  const after = cameOf(document);
  if (!before && !renewed && after.length === 0) return null;
  return (
    <Section title="crm.documents.chain">
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {before && <ChainItem {...before} word="from" />}
        {renewed && <RenewedItem id={renewed} resource={resource} />}
        {after.map((link) => (
          <ChainItem key={link.id} {...link} word="led_to" />
        ))}
      </Box>
    </Section>
  );
};

interface ChainLink extends Omit<DocumentLink, "status"> {
  resource: DocumentResource;
  status?: string;
}

function cameFrom(document: AnyDocument): ChainLink | null {
  if ("quote" in document && document.quote)
    return { resource: "quotes", id: document.quote, number: document.quote_number ?? "" };
  if ("contract" in document && document.contract)
    return { resource: "contracts", id: document.contract, number: document.contract_number ?? "" };
  return null;
}

function cameOf(document: AnyDocument): ChainLink[] {
  if ("contracts" in document) return document.contracts.map((link) => ({ ...link, resource: "contracts" }));
  if ("invoices" in document) return document.invoices.map((link) => ({ ...link, resource: "invoices" }));
  return [];
}

const RenewedItem = ({ id, resource }: { id: number; resource: DocumentResource }) => {
  const { data } = useGetOne<AnyDocument>(resource, { id });
  if (!data) return null;
  return <ChainItem word="renews" resource={resource} id={id} number={data.number} status={data.status} />;
};

const ChainItem = ({ resource, id, number, status, word }: ChainLink & { word: string }) => {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      <Typography component="span" variant="body2" color="textSecondary">
        {translate(`crm.documents.${word}`)}
      </Typography>
      <Link component={RouterLink} to={`/${resource}/${id}/show`}>
        {number}
      </Link>
      {status && <DocumentStatusChip status={status} />}
    </Box>
  );
};

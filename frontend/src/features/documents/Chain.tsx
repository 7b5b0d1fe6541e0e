import { Box, Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { AnyDocument, DocumentLink, DocumentResource } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Section } from "@/components/Section";

import { revisionsOf } from "./kinds";

/** Where this document comes from and what came of it: quote, revision, contract, renewal, invoices. */
export const Chain = ({ document }: { document: AnyDocument }) => {
  const links = [...cameFrom(document), ...cameOf(document)];
  if (links.length === 0) return null;
  return (
    <Section title="crm.documents.chain">
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {links.map((link) => (
          <ChainItem key={`${link.word} ${link.id}`} {...link} />
        ))}
      </Box>
    </Section>
  );
};

interface ChainLink extends Omit<DocumentLink, "status"> {
  resource: DocumentResource;
  word: "from" | "revises" | "renews" | "led_to" | "revised_by" | "renewed_by";
  status?: string;
}

function cameFrom(document: AnyDocument): ChainLink[] {
  const found: ChainLink[] = [];
  if ("quote" in document && document.quote)
    found.push({ word: "from", resource: "quotes", id: document.quote, number: document.quote_number ?? "" });
  if ("contract" in document && document.contract)
    found.push({
      word: "from",
      resource: "contracts",
      id: document.contract,
      number: document.contract_number ?? "",
    });
  if ("revised_from" in document && document.revised_from)
    found.push({ word: "revises", resource: "quotes", ...document.revised_from });
  if ("renewed_from" in document && document.renewed_from)
    found.push({ word: "renews", resource: "contracts", ...document.renewed_from });
  return found;
}

function cameOf(document: AnyDocument): ChainLink[] {
  const all = (word: ChainLink["word"], resource: DocumentResource, links: DocumentLink[]) =>
    links.map((link) => ({ word, resource, ...link }));
  // The rows of a list say nothing of revisions and renewals.
  if ("contracts" in document)
    return [
      ...all("revised_by", "quotes", revisionsOf(document)),
      ...all("led_to", "contracts", document.contracts),
    ];
  if (!("invoices" in document)) return [];
  return [
    ...all("renewed_by", "contracts", document.renewals ?? []),
    ...all("led_to", "invoices", document.invoices),
  ];
}

const ChainItem = ({ resource, id, number, status, word }: ChainLink) => {
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

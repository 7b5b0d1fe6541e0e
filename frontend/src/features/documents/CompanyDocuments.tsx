import { Box, Button, Link, Skeleton, Typography } from "@mui/material";
import { useCanAccess, useGetList, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { AnyDocument, DocumentResource } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Money } from "@/components/Money";
import { Section } from "@/components/Section";
import { Day } from "@/components/When";

import { KINDS } from "./kinds";

const NEWEST = { field: "date", order: "DESC" } as const;
const FEW = { page: 1, perPage: 5 };

/** The newest quotes, contracts and invoices of a company, and the way to all of them. */
export const CompanyDocuments = ({ company }: { company: number }) =>
  Object.values(KINDS).map(({ resource }) => (
    <OfOneKind key={resource} resource={resource} company={company} />
  ));

interface OfOneKindProps {
  resource: DocumentResource;
  company: number;
}

const OfOneKind = ({ resource, company }: OfOneKindProps) => {
  const translate = useTranslate();
  const { data, total, isPending } = useGetList<AnyDocument>(resource, {
    filter: { company },
    sort: NEWEST,
    pagination: FEW,
  });
  const all = `/${resource}?filter=${encodeURIComponent(JSON.stringify({ company }))}`;
  return (
    <Section
      title={`resources.${resource}.name`}
      action={
        <Box sx={{ display: "flex", gap: 1 }}>
          {(total ?? 0) > FEW.perPage && (
            <Button component={RouterLink} to={all} size="small">
              {translate("crm.actions.see_all", { smart_count: total })}
            </Button>
          )}
          <New resource={resource} company={company} />
        </Box>
      }
    >
      {isPending && <Skeleton variant="rounded" height={96} />}
      {data?.length === 0 && (
        <Typography color="textSecondary">{translate(`resources.${resource}.none_of_company`)}</Typography>
      )}
      {data?.map((document) => (
        <DocumentRow key={document.id} resource={resource} document={document} />
      ))}
    </Section>
  );
};

const New = ({ resource, company }: OfOneKindProps) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource, action: "create" });
  if (!canAccess) return null;
  return (
    <Button component={RouterLink} to={`/${resource}/create`} state={{ record: { company } }} size="small">
      {translate(`resources.${resource}.page.create`)}
    </Button>
  );
};

interface DocumentRowProps {
  resource: DocumentResource;
  document: AnyDocument;
}

const DocumentRow = ({ resource, document }: DocumentRowProps) => (
  <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, py: 0.75 }}>
    <Link component={RouterLink} to={`/${resource}/${document.id}/show`}>
      {document.number}
    </Link>
    <DocumentStatusChip status={document.status} />
    <Typography variant="body2" color="textSecondary">
      <Day day={document.date} />
    </Typography>
    <Typography variant="body2" sx={{ ml: "auto" }}>
      <Money amount={document.total} currency={document.currency} />
    </Typography>
  </Box>
);

import { Box, Button, Link, Skeleton, Typography } from "@mui/material";
import { useGetList, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { Quote } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Money } from "@/components/Money";
import { Section } from "@/components/Section";
import { Day } from "@/components/When";

const NEWEST = { field: "date", order: "DESC" } as const;
const FEW = { page: 1, perPage: 5 };

/** The newest quotes of a company, and the way to all of them. */
export const CompanyQuotes = ({ company }: { company: number }) => {
  const translate = useTranslate();
  const { data, total, isPending } = useGetList<Quote>("quotes", {
    filter: { company },
    sort: NEWEST,
    pagination: FEW,
  });
  const all = `/quotes?filter=${encodeURIComponent(JSON.stringify({ company }))}`;
  return (
    <Section
      title="crm.companies.quotes"
      action={
        (total ?? 0) > FEW.perPage && (
          <Button component={RouterLink} to={all} size="small">
            {translate("crm.actions.see_all", { smart_count: total })}
          </Button>
        )
      }
    >
      {isPending && <Skeleton variant="rounded" height={96} />}
      {data?.length === 0 && (
        <Typography color="textSecondary">{translate("crm.companies.no_quotes")}</Typography>
      )}
      {data?.map((quote) => (
        <QuoteRow key={quote.id} quote={quote} />
      ))}
    </Section>
  );
};

const QuoteRow = ({ quote }: { quote: Quote }) => (
  <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, py: 0.75 }}>
    <Link component={RouterLink} to={`/quotes/${quote.id}/show`}>
      {quote.number}
    </Link>
    <DocumentStatusChip status={quote.status} />
    <Typography variant="body2" color="textSecondary">
      <Day day={quote.date} />
    </Typography>
    <Typography variant="body2" sx={{ ml: "auto" }}>
      <Money amount={quote.total} currency={quote.currency} />
    </Typography>
  </Box>
);

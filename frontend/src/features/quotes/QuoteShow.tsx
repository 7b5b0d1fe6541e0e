import { Box } from "@mui/material";
import { EditButton, Show, TopToolbar, useRecordContext, useShowContext } from "react-admin";

import type { Quote } from "@/api/types";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";
import { DocumentEmails } from "@/features/emails";
import { PdfButton, SendEmailButton } from "@/features/sending";

import { QuoteFacts } from "./QuoteFacts";
import { QuoteLines } from "./QuoteLines";
import { QuoteWords } from "./QuoteWords";
import { StatusMenu } from "./StatusMenu";

const Actions = () => {
  const quote = useRecordContext<Quote>();
  if (!quote) return null;
  const document = { resource: "quotes", id: quote.id } as const;
  return (
    <TopToolbar sx={{ flexWrap: "wrap", gap: 1, alignItems: "center" }}>
      {quote.status === "Draft" && <EditButton size="medium" />}
      <StatusMenu quote={quote} />
      <PdfButton document={document} />
      <SendEmailButton document={document} />
    </TopToolbar>
  );
};

const QuotePage = () => {
  const { record: quote } = useShowContext<Quote>();
  if (!quote) return <PageSkeleton />;
  return (
    <TwoColumns
      main={
        <>
          <QuoteLines quote={quote} />
          <QuoteWords quote={quote} />
        </>
      }
      side={
        <>
          <QuoteFacts quote={quote} />
          <DocumentEmails type="quote" id={quote.id} />
        </>
      }
    />
  );
};

const QuoteShow = () => (
  <Show component={Box} actions={<Actions />}>
    <QuotePage />
  </Show>
);

export default QuoteShow;

import { DataTable } from "react-admin";

import type { Quote } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Money } from "@/components/Money";
import { Day } from "@/components/When";
import { DocumentActionsMenu, LastEmailLine } from "@/features/sending";

const Col = DataTable.Col<Quote>;

export const QuoteTable = () => (
  <DataTable<Quote> bulkActionButtons={false} rowClick="show">
    <Col source="number" sx={{ fontWeight: 600, whiteSpace: "nowrap" }} />
    <Col source="company_name" />
    <Col source="status" render={(quote) => <DocumentStatusChip status={quote.status} />} />
    <Col source="date" render={(quote) => <Day day={quote.date} />} />
    <Col source="valid_until" render={(quote) => <Day day={quote.valid_until} />} />
    <Col
      source="total"
      align="right"
      render={(quote) => <Money amount={quote.total} currency={quote.currency} />}
    />
    <Col source="last_email" disableSort render={(quote) => <LastEmailLine email={quote.last_email} />} />
    <Col
      label="crm.actions.menu"
      align="right"
      sx={{ width: 56, py: 0 }}
      render={(quote) => (
        <DocumentActionsMenu document={{ resource: "quotes", id: quote.id }} number={quote.number} />
      )}
    />
  </DataTable>
);

import { DataTable } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Money } from "@/components/Money";
import { Day } from "@/components/When";
import { LastEmailLine } from "@/features/sending";

import { DocumentMenu } from "./DocumentMenu";
import { dayOf, useKind } from "./kinds";

const Col = DataTable.Col<AnyDocument>;

export const DocumentTable = () => {
  const { dates } = useKind();
  const until = dates.at(-1)!;
  return (
    <DataTable<AnyDocument> bulkActionButtons={false} rowClick="show">
      <Col source="number" sx={{ fontWeight: 600, whiteSpace: "nowrap" }} />
      <Col source="company_name" />
      <Col source="status" render={(document) => <DocumentStatusChip status={document.status} />} />
      <Col source="date" render={(document) => <Day day={document.date} />} />
      <Col source={until} render={(document) => <Day day={dayOf(document, until)} />} />
      <Col
        source="total"
        align="right"
        render={(document) => <Money amount={document.total} currency={document.currency} />}
      />
      <Col
        source="last_email"
        disableSort
        render={(document) => <LastEmailLine email={document.last_email} />}
      />
      <Col
        label="crm.actions.menu"
        align="right"
        sx={{ width: 56, py: 0 }}
        render={(document) => <DocumentMenu document={document} />}
      />
    </DataTable>
  );
};

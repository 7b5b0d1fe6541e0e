import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import type { AnyDocument, DocumentLine } from "@/api/types";
import { Section } from "@/components/Section";
import { formatAmount, formatQuantity } from "@/lib/format";

import { DocumentTotals } from "./DocumentTotals";

export const DocumentLines = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const column = (name: string) => translate(`crm.documents.line.${name}`);
  return (
    <Section title="crm.documents.lines">
      <Box
        // It scrolls sideways on a phone: by keyboard, too.
        component="section"
        aria-label={translate("crm.documents.lines")}
        tabIndex={0}
        sx={{
          overflowX: "auto",
          mx: -2,
          "& td, & th": { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
        }}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{column("description")}</TableCell>
              <TableCell align="right">{column("quantity")}</TableCell>
              <TableCell align="right">{column("unit_price")}</TableCell>
              <TableCell align="right">{column("discount_percent")}</TableCell>
              <TableCell align="right">{column("tax_percent")}</TableCell>
              <TableCell align="right">
                {column("total")} {document.currency}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {document.lines.map((line) => (
              <LineRow key={line.id} line={line} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {document.lines.length === 0 && (
        <Typography color="textSecondary" sx={{ py: 2 }}>
          {translate("crm.documents.no_lines")}
        </Typography>
      )}
      <DocumentTotals document={document} />
    </Section>
  );
};

const LineRow = ({ line }: { line: DocumentLine }) => {
  const locale = useLocale();
  const percent = (value: string) => (Number(value) === 0 ? "–" : `${formatQuantity(value, locale)} %`);
  return (
    <TableRow>
      <TableCell sx={{ minWidth: 180, width: "45%", "&&": { whiteSpace: "pre-line" } }}>
        {line.description}
      </TableCell>
      <TableCell align="right">{formatQuantity(line.quantity, locale)}</TableCell>
      <TableCell align="right">{formatAmount(line.unit_price, locale)}</TableCell>
      <TableCell align="right">{percent(line.discount_percent)}</TableCell>
      <TableCell align="right">{percent(line.tax_percent)}</TableCell>
      <TableCell align="right">{formatAmount(line.total, locale)}</TableCell>
    </TableRow>
  );
};

import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import type { AnyDocument, DocumentLine } from "@/api/types";
import { Section } from "@/components/Section";
import { useNarrow } from "@/components/widths";
import { formatAmount, formatQuantity } from "@/lib/format";

import { DocumentTotals } from "./DocumentTotals";
import { LineCards } from "./LineCards";
import { netOf } from "./sums";

export const DocumentLines = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const narrow = useNarrow();
  const filled = document.lines.length > 0;
  return (
    <Section title="crm.documents.lines">
      {!filled && (
        <Typography color="textSecondary" sx={{ py: 2 }}>
          {translate("crm.documents.no_lines")}
        </Typography>
      )}
      {filled && (narrow ? <LineCards document={document} /> : <LineTable document={document} />)}
      <DocumentTotals sums={document} />
    </Section>
  );
};

const LineTable = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const column = (name: string) => translate(`crm.documents.line.${name}`);
  return (
    <Box
      // On a narrow screen it scrolls sideways: by keyboard, too.
      component="section"
      aria-label={translate("crm.documents.lines")}
      tabIndex={0}
      sx={{
        overflowX: "auto",
        mx: -1,
        "& td, & th": { px: 1, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
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
              {column("amount")} {document.currency}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {document.lines.map((line) => (
            <LineRow key={line.id} line={line} currency={document.currency} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const LineRow = ({ line, currency }: { line: DocumentLine; currency: string }) => {
  const locale = useLocale();
  const percent = (value: string) => (Number(value) === 0 ? "–" : `${formatQuantity(value, locale)} %`);
  return (
    <TableRow>
      <TableCell sx={{ minWidth: 140, width: "45%", "&&": { whiteSpace: "pre-line" } }}>
        {line.description}
      </TableCell>
      <TableCell align="right">{formatQuantity(line.quantity, locale)}</TableCell>
      <TableCell align="right">{formatAmount(line.unit_price, currency, locale)}</TableCell>
      <TableCell align="right">{percent(line.discount_percent)}</TableCell>
      <TableCell align="right">{percent(line.tax_percent)}</TableCell>
      <TableCell align="right">
        {formatAmount(netOf(line, currency) ?? line.total, currency, locale)}
      </TableCell>
    </TableRow>
  );
};

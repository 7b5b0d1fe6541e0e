import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import type { Quote, QuoteLine } from "@/api/types";
import { Money } from "@/components/Money";
import { Section } from "@/components/Section";
import { formatQuantity } from "@/lib/format";

import { QuoteTotals } from "./QuoteTotals";

export const QuoteLines = ({ quote }: { quote: Quote }) => {
  const translate = useTranslate();
  const column = (name: string) => translate(`crm.quotes.line.${name}`);
  return (
    <Section title="crm.quotes.lines">
      <Box sx={{ overflowX: "auto", mx: { xs: -2, md: 0 } }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{column("description")}</TableCell>
              <TableCell align="right">{column("quantity")}</TableCell>
              <TableCell align="right">{column("unit_price")}</TableCell>
              <TableCell align="right">{column("discount_percent")}</TableCell>
              <TableCell align="right">{column("tax_percent")}</TableCell>
              <TableCell align="right">{column("total")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {quote.lines.map((line) => (
              <LineRow key={line.id} line={line} currency={quote.currency} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {quote.lines.length === 0 && (
        <Typography color="text.secondary" sx={{ py: 2 }}>
          {translate("crm.quotes.no_lines")}
        </Typography>
      )}
      <QuoteTotals quote={quote} />
    </Section>
  );
};

const LineRow = ({ line, currency }: { line: QuoteLine; currency: string }) => {
  const locale = useLocale();
  const percent = (value: string) => (Number(value) === 0 ? "–" : `${formatQuantity(value, locale)} %`);
  return (
    <TableRow>
      <TableCell sx={{ minWidth: 180, whiteSpace: "pre-line" }}>{line.description}</TableCell>
      <TableCell align="right">{formatQuantity(line.quantity, locale)}</TableCell>
      <TableCell align="right">
        <Money amount={line.unit_price} currency={currency} />
      </TableCell>
      <TableCell align="right">{percent(line.discount_percent)}</TableCell>
      <TableCell align="right">{percent(line.tax_percent)}</TableCell>
      <TableCell align="right">
        <Money amount={line.total} currency={currency} />
      </TableCell>
    </TableRow>
  );
};

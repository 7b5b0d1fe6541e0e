import { Box, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import type { AnyDocument, DocumentLine } from "@/api/types";
import { formatAmount, formatQuantity } from "@/lib/format";

import { netOf } from "./sums";

/** The lines where it is narrow: nothing to scroll sideways for. */
export const LineCards = ({ document }: { document: AnyDocument }) => (
  <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
    {document.lines.map((line) => (
      <LineCard key={line.id} line={line} currency={document.currency} />
    ))}
  </Box>
);

const LineCard = ({ line, currency }: { line: DocumentLine; currency: string }) => {
  const locale = useLocale();
  const translate = useTranslate();
  const percent = (field: "discount_percent" | "tax_percent") =>
    Number(line[field]) !== 0 &&
    `${translate(`crm.documents.line.${field}`).replace(/\s*%$/, "")} ${formatQuantity(line[field], locale)} %`;
  const figures = [
    `${formatQuantity(line.quantity, locale)} × ${formatAmount(line.unit_price, currency, locale)}`,
    percent("discount_percent"),
    percent("tax_percent"),
  ];
  return (
    <Box
      component="li"
      sx={{ py: 1.25, borderBottom: 1, borderColor: "divider", fontVariantNumeric: "tabular-nums" }}
    >
      <Box sx={{ display: "flex", gap: 2, justifyContent: "space-between", alignItems: "flex-start" }}>
        <Box sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{line.description}</Box>
        <Box sx={{ whiteSpace: "nowrap" }}>
          {formatAmount(netOf(line, currency) ?? line.total, currency, locale)}
        </Box>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {figures.filter(Boolean).join(" · ")}
      </Typography>
    </Box>
  );
};

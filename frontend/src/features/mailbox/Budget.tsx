import { Box, LinearProgress, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import type { Budget as Left } from "@/api/types";
import { Section } from "@/components/Section";
import { formatMoment, formatQuantity } from "@/lib/format";

/** What the provider still lets this account send within its 24 hours, and when it frees again. */
export const Budget = ({ budget }: { budget: Left }) => {
  const translate = useTranslate();
  const locale = useLocale();
  return (
    <Section title="crm.budget.title">
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
        <Amount word="messages" left={budget.messages_left} limit={budget.messages_limit} />
        <Amount word="recipients" left={budget.recipients_left} limit={budget.recipients_limit} />
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        {budget.frees_at
          ? translate("crm.budget.frees_at", { moment: formatMoment(budget.frees_at, locale) })
          : translate("crm.budget.help")}
      </Typography>
    </Section>
  );
};

interface AmountProps {
  word: "messages" | "recipients";
  left: number | null;
  limit: number | null;
}

const Amount = ({ word, left, limit }: AmountProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  if (left === null || !limit) return null;
  const said = translate(`crm.budget.${word}`, {
    left: formatQuantity(String(left), locale),
    limit: formatQuantity(String(limit), locale),
  });
  return (
    <div>
      <Typography variant="body2" sx={{ mb: 0.75, fontVariantNumeric: "tabular-nums" }}>
        {said}
      </Typography>
      <LinearProgress variant="determinate" value={Math.round((100 * left) / limit)} aria-label={said} />
    </div>
  );
};

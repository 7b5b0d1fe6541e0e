import { Box, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import type { EmailAttempt } from "@/api/types";
import { Section } from "@/components/Section";
import { formatClock, formatMoment } from "@/lib/format";

import { Evidence } from "./Evidence";

/** What was tried, in order: each try with its account, how far it came, and the server's own words. */
export const Attempts = ({ attempts }: { attempts: EmailAttempt[] }) => {
  const translate = useTranslate();
  return (
    <Section title="crm.emails.attempts">
      {attempts.length === 0 && (
        <Typography color="textSecondary">{translate("crm.emails.no_attempts")}</Typography>
      )}
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {attempts.map((attempt) => (
          <AttemptItem key={attempt.number} attempt={attempt} />
        ))}
      </Box>
    </Section>
  );
};

const COLORS: Record<EmailAttempt["outcome"], string> = {
  underway: "info.main",
  accepted: "success.main",
  passed_on: "warning.main",
  postponed: "warning.main",
  refused: "error.main",
  unknown: "warning.main",
  abandoned: "error.main",
};

const AttemptItem = ({ attempt }: { attempt: EmailAttempt }) => {
  const translate = useTranslate();
  const locale = useLocale();
  return (
    <Box
      component="li"
      sx={{
        position: "relative",
        pl: 3.5,
        pb: 2.5,
        "&:last-child": { pb: 0 },
        "&:not(:last-child)::before": {
          content: '""',
          position: "absolute",
          left: 6,
          top: 16,
          bottom: -4,
          width: "2px",
          bgcolor: "divider",
        },
      }}
    >
      <Box
        sx={{
          position: "absolute",
          left: 0,
          top: 5,
          width: 14,
          height: 14,
          borderRadius: "50%",
          bgcolor: COLORS[attempt.outcome],
        }}
      />
      <Typography variant="subtitle2" sx={{ overflowWrap: "anywhere" }}>
        {translate("crm.emails.attempt", { number: attempt.number })} · {attempt.from_address}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        <time dateTime={attempt.started_at}>{formatMoment(attempt.started_at, locale)}</time>
        {attempt.ended_at && ` – ${formatClock(attempt.ended_at, locale)}`}
        {" · "}
        {translate(`crm.outcome.${attempt.outcome}`)}
        {attempt.outcome !== "accepted" && ` (${translate(`crm.stage.${attempt.stage}`)})`}
      </Typography>
      {attempt.sentence && <Typography sx={{ mt: 0.5 }}>{attempt.sentence}</Typography>}
      <Evidence failure={attempt} />
    </Box>
  );
};

import { Box, Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { RemindedResource } from "@/api/documents";
import type { ReminderStep } from "@/api/types";
import { StatusChip, type Tone } from "@/components/StatusChip";
import { Day } from "@/components/When";

const TONES: Record<ReminderStep["state"], Tone> = {
  made: "success",
  problem: "error",
  due: "info",
  missed: "neutral",
  coming: "neutral",
};

interface ReminderStepsProps {
  steps: ReminderStep[];
  resource: RemindedResource;
  stopped: boolean;
}

/** Each step with its day, and what became of it. */
export const ReminderSteps = ({ steps, resource, stopped }: ReminderStepsProps) => {
  const translate = useTranslate();
  // Where nothing will be sent, only what was sent is worth a line.
  const shown = stopped ? steps.filter(({ state }) => state === "made") : steps;
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, mt: shown.length > 0 ? 1 : 0, p: 0 }}>
      {shown.map((step) => (
        <Box
          component="li"
          key={step.step}
          sx={{ py: 0.75, borderTop: 1, borderColor: "divider", "&:first-of-type": { borderTop: 0 } }}
        >
          <Box sx={{ display: "flex", gap: 1, alignItems: "center", justifyContent: "space-between" }}>
            <Typography variant="body2">
              <Day day={step.date} />
              <Typography component="span" variant="body2" color="textSecondary">
                {" · "}
                {translate(`crm.reminders.step_${resource}`, { smart_count: step.step })}
              </Typography>
            </Typography>
            {step.email ? (
              <Link component={RouterLink} to={`/emails/${step.email.id}/show`} variant="body2">
                {translate(`crm.reminders.state.${step.state}`)}
              </Link>
            ) : (
              <StatusChip label={`crm.reminders.state.${step.state}`} tone={TONES[step.state]} />
            )}
          </Box>
          {step.problem && (
            <Typography variant="body2" color="error">
              {step.problem}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
};

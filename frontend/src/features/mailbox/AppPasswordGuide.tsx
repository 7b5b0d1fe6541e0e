import { Box, Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import { Section } from "@/components/Section";

const APP_PASSWORDS = "https://myaccount.google.com/apppasswords";
const STEPS = ["two_step", "create", "paste", "test"] as const;

/** The four steps from a Gmail account to an app password. */
export const AppPasswordGuide = () => {
  const translate = useTranslate();
  return (
    <Section title="crm.mailbox.guide.title">
      <Typography variant="body2" color="textSecondary">
        {translate("crm.mailbox.guide.why")}
      </Typography>
      <Box component="ol" sx={{ pl: 2.5, my: 1.5, "& li": { mb: 1 } }}>
        {STEPS.map((step) => (
          <li key={step}>{translate(`crm.mailbox.guide.${step}`)}</li>
        ))}
      </Box>
      <Link href={APP_PASSWORDS} target="_blank" rel="noopener noreferrer">
        {translate("crm.mailbox.guide.link")}
      </Link>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        {translate("crm.mailbox.guide.dies")}
      </Typography>
    </Section>
  );
};

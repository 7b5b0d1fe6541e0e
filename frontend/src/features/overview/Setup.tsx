import CheckCircle from "@mui/icons-material/CheckCircleOutlined";
import RadioButtonUnchecked from "@mui/icons-material/RadioButtonUnchecked";
import { Alert, AlertTitle, Box, Button, Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { Overview } from "@/api/types";
import { Section } from "@/components/Section";

type WhatIsThere = NonNullable<Overview["setup"]>;
type Step = keyof WhatIsThere;

const STEPS: Step[] = ["issuer", "people", "profiles", "companies"];
/** The first two are Django's own pages, outside this app. */
const PAGES: Record<Step, string> = {
  issuer: "/admin/documents/issuer/add/",
  people: "/admin/accounts/user/add/",
  profiles: "/sender-profiles",
  companies: "/companies/import",
};

const isDone = (setup: WhatIsThere, step: Step) => (step === "profiles" ? !setup.profiles : setup[step]);

export const isUnfinished = (setup: Overview["setup"]): setup is WhatIsThere =>
  setup !== null && STEPS.some((step) => !isDone(setup, step));

/** What an admin has to see to before the others can work; later on, only what has broken. */
export const Setup = ({ setup }: { setup: WhatIsThere }) => {
  const onlyProfiles = STEPS.every((step) => step === "profiles" || isDone(setup, step));
  return onlyProfiles ? <BrokenProfile sentence={setup.profiles} /> : <Steps setup={setup} />;
};

const BrokenProfile = ({ sentence }: { sentence: string }) => {
  const translate = useTranslate();
  return (
    <Alert severity="error">
      <AlertTitle>{translate("crm.setup.broken")}</AlertTitle>
      {sentence}
      <Button
        component={RouterLink}
        to={PAGES.profiles}
        color="inherit"
        sx={{ display: "flex", width: "fit-content", mt: 1, ml: -1 }}
      >
        {translate("crm.setup.open_profiles")}
      </Button>
    </Alert>
  );
};

const Steps = ({ setup }: { setup: WhatIsThere }) => (
  <Section title="crm.setup.title">
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 2 }}>
      {STEPS.map((step) => (
        <OneStep key={step} step={step} done={isDone(setup, step)} trouble={setup.profiles} />
      ))}
    </Box>
  </Section>
);

const OneStep = ({ step, done, trouble }: { step: Step; done: boolean; trouble: string }) => {
  const translate = useTranslate();
  const words = translate(`crm.setup.${step}`);
  const inApp = !PAGES[step].startsWith("/admin/");
  return (
    <Box component="li" sx={{ display: "flex", gap: 1.5 }}>
      {done ? (
        <CheckCircle color="success" titleAccess={translate("crm.setup.done")} />
      ) : (
        <RadioButtonUnchecked color="disabled" titleAccess={translate("crm.setup.to_do")} />
      )}
      <Box sx={{ minWidth: 0 }}>
        {done ? (
          <Typography color="textSecondary">{words}</Typography>
        ) : inApp ? (
          <Link component={RouterLink} to={PAGES[step]}>
            {words}
          </Link>
        ) : (
          <Link href={PAGES[step]}>{words}</Link>
        )}
        {!done && (
          <Typography variant="body2" color="textSecondary">
            {step === "profiles" && `${trouble} `}
            {translate(`crm.setup.${step}_why`)}
          </Typography>
        )}
      </Box>
    </Box>
  );
};

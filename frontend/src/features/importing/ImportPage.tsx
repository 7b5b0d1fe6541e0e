import { useEffect, useRef } from "react";
import { Box, Card, CardContent, Step, StepLabel, Stepper, Typography } from "@mui/material";
import { CanAccess, Title, useTranslate } from "react-admin";

import { Failure } from "@/components/Failure";
import { AccessDenied } from "@/components/DeadEnd";
import { usePhone } from "@/components/widths";

import { ChooseFile } from "./ChooseFile";
import { Columns } from "./Columns";
import { Imported } from "./Imported";
import { Preview } from "./Preview";
import { STEPS, useImport, type Import } from "./useImport";

const ImportPage = () => {
  const translate = useTranslate();
  return (
    <CanAccess resource="companies" action="create" accessDenied={<AccessDenied />}>
      <Title title={translate("crm.import.title")} />
      <ImportSteps />
    </CanAccess>
  );
};

const ImportSteps = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const work = useImport();
  const place = STEPS.indexOf(work.step);
  const heading = useFocusOnChange(work.step);
  return (
    <Box sx={{ maxWidth: 960, py: 1.5 }}>
      <Stepper
        activeStep={work.step === "done" ? STEPS.length : place}
        alternativeLabel={phone}
        sx={{ my: 2 }}
      >
        {STEPS.map((step) => (
          <Step key={step}>
            <StepLabel>{translate(`crm.import.step.${step}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      <Card component="section">
        <CardContent sx={{ p: { xs: 2, md: 3 } }}>
          <Typography ref={heading} tabIndex={-1} variant="h6" component="h2" sx={{ outline: 0, mb: 0.5 }}>
            {translate(`crm.import.heading.${work.step}`)}
          </Typography>
          {work.error && <Failure error={work.error} sx={{ my: 1.5 }} />}
          <CurrentStep work={work} />
        </CardContent>
      </Card>
    </Box>
  );
};

const CurrentStep = ({ work }: { work: Import }) => {
  if (work.step === "file" || !work.report) return <ChooseFile work={work} />;
  if (work.step === "columns") return <Columns work={work} report={work.report} />;
  if (work.step === "preview") return <Preview work={work} report={work.report} />;
  return <Imported work={work} report={work.report} />;
};

/** Who hears the page, or works by keyboard, arrives at the new step's heading. */
function useFocusOnChange(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return heading;
}

export default ImportPage;

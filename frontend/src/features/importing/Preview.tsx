import { Alert, AlertTitle, Box, Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { ImportReport } from "@/api/types";

import { CompaniesOfFile } from "./CompaniesOfFile";
import { Folded } from "./Folded";
import { NextBack } from "./NextBack";
import type { Import } from "./useImport";

interface PreviewProps {
  work: Import;
  report: ImportReport;
}

/** What would be written, what is there already, and what stands in the way; nothing is written yet. */
export const Preview = ({ work, report }: PreviewProps) => {
  const faulty = report.faults_count > 0;
  const nothing = report.new_companies + report.new_contacts === 0;
  return (
    <>
      <Figures report={report} />
      {faulty && <Faults report={report} />}
      <CompaniesOfFile report={report} open={!faulty} />
      <Duplicates report={report} />
      <NextBack
        next="crm.import.write"
        onNext={work.write}
        onBack={() => work.goTo(faulty ? "file" : "columns")}
        back={faulty ? "crm.import.other_file" : "crm.import.back"}
        reason={faulty ? "crm.import.why_faults" : nothing ? "crm.import.why_nothing" : null}
        busy={work.busy}
      />
    </>
  );
};

const Figures = ({ report }: { report: ImportReport }) => {
  const translate = useTranslate();
  const figures = {
    new_companies: report.new_companies,
    new_contacts: report.new_contacts,
    known: report.duplicates_count,
    faults: report.faults_count,
  };
  return (
    <Box
      component="dl"
      sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr 1fr", sm: "repeat(4, 1fr)" }, my: 2 }}
    >
      {Object.entries(figures).map(([name, figure]) => (
        <Box key={name} sx={{ p: 1.5, border: 1, borderColor: "divider", borderRadius: "12px" }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {translate(`crm.import.figure.${name}`)}
          </Typography>
          <Typography
            component="dd"
            variant="h5"
            sx={{ m: 0, fontVariantNumeric: "tabular-nums" }}
            color={name === "faults" && figure > 0 ? "error" : undefined}
          >
            {figure}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

const Faults = ({ report }: { report: ImportReport }) => {
  const translate = useTranslate();
  return (
    <Alert severity="error" sx={{ my: 2, "& .MuiAlert-message": { minWidth: 0 } }}>
      <AlertTitle>{translate("crm.import.faults_title")}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 320, overflowY: "auto", overflowWrap: "anywhere" }}>
        {report.faults.map((fault) => (
          <li key={`${fault.row} ${fault.field}`}>
            <strong>{translate("crm.import.row", { row: fault.row })}</strong>
            {`, ${translate(`crm.import.field.${fault.field}`, { _: fault.field })}`}
            {fault.value && ` “${fault.value}”`}
            {`: ${fault.sentence}`}
          </li>
        ))}
      </Box>
      {report.faults_count > report.faults.length && (
        <div>{translate("crm.import.more", { smart_count: report.faults_count - report.faults.length })}</div>
      )}
    </Alert>
  );
};

const Duplicates = ({ report }: { report: ImportReport }) => {
  const translate = useTranslate();
  if (report.duplicates_count === 0) return null;
  return (
    <Folded
      title={translate("crm.import.known_title", { smart_count: report.duplicates_count })}
      more={report.duplicates_count - report.duplicates.length}
    >
      {report.duplicates.map(({ row, name, contact, company }) => (
        <li key={row}>
          {translate("crm.import.row", { row })}:{" "}
          {company ? (
            <Link component={RouterLink} to={`/companies/${company}/show`} target="_blank">
              {name}
            </Link>
          ) : (
            name
          )}
          {contact && (
            <Typography component="span" variant="body2" color="textSecondary">
              {` – ${contact}`}
            </Typography>
          )}
        </li>
      ))}
    </Folded>
  );
};

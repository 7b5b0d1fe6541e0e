import { Alert, Box, Button } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { ImportReport } from "@/api/types";

import { CompaniesOfFile } from "./CompaniesOfFile";
import type { Import } from "./useImport";

interface ImportedProps {
  work: Import;
  report: ImportReport;
}

export const Imported = ({ work, report }: ImportedProps) => {
  const translate = useTranslate();
  const companies = translate("crm.import.companies", { smart_count: report.new_companies });
  const contacts = translate("crm.import.contacts", { smart_count: report.new_contacts });
  return (
    <>
      <Alert severity="success" sx={{ my: 2 }}>
        {translate("crm.import.written", { companies, contacts })}
      </Alert>
      <CompaniesOfFile report={report} open />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 3 }}>
        <Button variant="contained" component={RouterLink} to="/companies">
          {translate("crm.import.to_companies")}
        </Button>
        <Button color="inherit" onClick={() => work.goTo("file")}>
          {translate("crm.import.another")}
        </Button>
      </Box>
    </>
  );
};

import { Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { ImportedCompany, ImportReport } from "@/api/types";

import { Folded } from "./Folded";

interface CompaniesOfFileProps {
  report: ImportReport;
  open: boolean;
}

/** The companies that the file adds, or adds people to: by name before, with their pages after. */
export const CompaniesOfFile = ({ report, open }: CompaniesOfFileProps) => {
  const translate = useTranslate();
  if (report.companies_count === 0) return null;
  const title = report.written ? "crm.import.written_title" : "crm.import.new_title";
  return (
    <Folded
      title={translate(title, { smart_count: report.companies_count })}
      open={open}
      more={report.companies_count - report.companies.length}
    >
      {report.companies.map((company) => (
        <CompanyItem key={company.name} company={company} />
      ))}
    </Folded>
  );
};

const CompanyItem = ({ company }: { company: ImportedCompany }) => {
  const translate = useTranslate();
  const about = [!company.new && translate("crm.import.is_there"), ...company.contacts].filter(Boolean);
  return (
    <li>
      {company.id ? (
        <Link component={RouterLink} to={`/companies/${company.id}/show`}>
          {company.name}
        </Link>
      ) : (
        company.name
      )}
      {about.length > 0 && (
        <Typography component="span" variant="body2" color="textSecondary">
          {` – ${about.join(", ")}`}
        </Typography>
      )}
    </li>
  );
};

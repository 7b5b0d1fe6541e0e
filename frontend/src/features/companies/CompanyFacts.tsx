import { Link } from "@mui/material";
import { useTranslate } from "react-admin";

import type { Company } from "@/api/types";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Section";

const field = (name: string) => `resources.companies.fields.${name}`;

export const CompanyFacts = ({ company }: { company: Company }) => {
  const translate = useTranslate();
  return (
    <Section>
      <Facts>
        <Fact label={field("legal_name")}>{company.legal_name}</Fact>
        <Fact label={field("tax_id")}>{company.tax_id}</Fact>
        <Fact label={field("address")}>
          {[company.address, company.city, company.country].filter(Boolean).join("\n")}
        </Fact>
        <Fact label={field("phone")}>
          {company.phone && <Link href={`tel:${company.phone}`}>{company.phone}</Link>}
        </Fact>
        <Fact label={field("website")}>
          {/^https?:/.test(company.website) && (
            <Link href={company.website} target="_blank" rel="noopener noreferrer">
              {company.website}
            </Link>
          )}
        </Fact>
        <Fact label={field("language")}>{translate(`crm.language.${company.language}`)}</Fact>
      </Facts>
    </Section>
  );
};

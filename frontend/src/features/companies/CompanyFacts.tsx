import { Link } from "@mui/material";
import { useTranslate } from "react-admin";

import type { Company } from "@/api/types";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Section";

const field = (name: string) => `resources.companies.fields.${name}`;

/** What is known; what is not leaves no gap to read over. */
export const CompanyFacts = ({ company }: { company: Company }) => {
  const translate = useTranslate();
  const address = [company.address, company.city, company.country].filter(Boolean).join("\n");
  return (
    <Section>
      <Facts>
        {company.legal_name && <Fact label={field("legal_name")}>{company.legal_name}</Fact>}
        {company.tax_id && <Fact label={field("tax_id")}>{company.tax_id}</Fact>}
        {address && <Fact label={field("address")}>{address}</Fact>}
        {company.phone && (
          <Fact label={field("phone")}>
            <Link href={`tel:${company.phone}`}>{company.phone}</Link>
          </Fact>
        )}
        {/^https?:/.test(company.website) && (
          <Fact label={field("website")}>
            <Link href={company.website} target="_blank" rel="noopener noreferrer">
              {company.website}
            </Link>
          </Fact>
        )}
        <Fact label={field("language")}>{translate(`crm.language.${company.language}`)}</Fact>
      </Facts>
    </Section>
  );
};

import { Link } from "@mui/material";
import { Link as RouterLink } from "react-router-dom";
import { ReferenceField, TextField } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Section";
import { Day } from "@/components/When";

import { dayOf, useKind } from "./kinds";

export const DocumentFacts = ({ document }: { document: AnyDocument }) => {
  const { resource, dates } = useKind();
  const field = (name: string) => `resources.${resource}.fields.${name}`;
  return (
    <Section>
      <Facts>
        <Fact label={field("status")}>
          <DocumentStatusChip status={document.status} />
        </Fact>
        <Fact label={field("company")}>
          <Link component={RouterLink} to={`/companies/${document.company}/show`}>
            {document.company_name}
          </Link>
        </Fact>
        <Fact label={field("issuer")}>
          <ReferenceField source="issuer" reference="issuers" link={false}>
            <TextField source="name" variant="body1" />
          </ReferenceField>
        </Fact>
        <Fact label={field("date")}>
          <Day day={document.date} />
        </Fact>
        {dates.map((date) => (
          <Fact key={date} label={field(date)}>
            <Day day={dayOf(document, date)} />
          </Fact>
        ))}
        {document.created_by_name && <Fact label={field("created_by_name")}>{document.created_by_name}</Fact>}
      </Facts>
    </Section>
  );
};

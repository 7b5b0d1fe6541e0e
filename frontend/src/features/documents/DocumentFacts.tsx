import { Link } from "@mui/material";
import { Link as RouterLink } from "react-router-dom";
import { ReferenceField, TextField } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Section";
import { Day } from "@/components/When";

export const DocumentFacts = ({ document }: { document: AnyDocument }) => (
  <Section>
    <Facts>
      <Fact label="resources.quotes.fields.status">
        <DocumentStatusChip status={document.status} />
      </Fact>
      <Fact label="resources.quotes.fields.company">
        <Link component={RouterLink} to={`/companies/${document.company}/show`}>
          {document.company_name}
        </Link>
      </Fact>
      <Fact label="resources.quotes.fields.issuer">
        <ReferenceField source="issuer" reference="issuers" link={false}>
          <TextField source="name" variant="body1" />
        </ReferenceField>
      </Fact>
      <Fact label="resources.quotes.fields.date">
        <Day day={document.date} />
      </Fact>
      <Fact label="resources.quotes.fields.valid_until">
        <Day day={document.valid_until} />
      </Fact>
    </Facts>
  </Section>
);

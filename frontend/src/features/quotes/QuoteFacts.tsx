import { Link } from "@mui/material";
import { Link as RouterLink } from "react-router-dom";
import { ReferenceField, TextField } from "react-admin";

import type { Quote } from "@/api/types";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Section";
import { Day } from "@/components/When";

export const QuoteFacts = ({ quote }: { quote: Quote }) => (
  <Section>
    <Facts>
      <Fact label="resources.quotes.fields.status">
        <DocumentStatusChip status={quote.status} />
      </Fact>
      <Fact label="resources.quotes.fields.company">
        <Link component={RouterLink} to={`/companies/${quote.company}/show`}>
          {quote.company_name}
        </Link>
      </Fact>
      <Fact label="resources.quotes.fields.issuer">
        <ReferenceField source="issuer" reference="issuers" link={false}>
          <TextField source="name" variant="body1" />
        </ReferenceField>
      </Fact>
      <Fact label="resources.quotes.fields.date">
        <Day day={quote.date} />
      </Fact>
      <Fact label="resources.quotes.fields.valid_until">
        <Day day={quote.valid_until} />
      </Fact>
    </Facts>
  </Section>
);

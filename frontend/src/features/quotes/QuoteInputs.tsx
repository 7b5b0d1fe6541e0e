import { Box } from "@mui/material";
import { AutocompleteInput, DateInput, ReferenceInput, required, SelectInput } from "react-admin";

import { QUOTE_STATUSES } from "@/api/types";
import { PlainTextInput } from "@/components/PlainTextInput";

import { QuoteLinesInput } from "./QuoteLinesInput";

const CURRENCIES = ["THB", "USD", "EUR", "SGD", "VND", "CNY"];

const statuses = QUOTE_STATUSES.map((status) => ({ id: status, name: `crm.status.${status}` }));
const currencies = CURRENCIES.map((currency) => ({ id: currency, name: currency }));
const searchByName = (text: string) => ({ q: text });

/** Shared by create and edit. */
export const QuoteInputs = ({ withStatus = false }: { withStatus?: boolean }) => (
  <>
    <Box
      sx={{
        display: "grid",
        width: "100%",
        columnGap: 2,
        gridTemplateColumns: {
          xs: "minmax(0, 1fr)",
          sm: "repeat(2, minmax(0, 1fr))",
          lg: "repeat(4, minmax(0, 1fr))",
        },
        "& > .wide": { gridColumn: { sm: "span 2" } },
      }}
    >
      <ReferenceInput source="company" reference="companies" sort={{ field: "name", order: "ASC" }}>
        <AutocompleteInput
          className="wide"
          optionText="name"
          filterToQuery={searchByName}
          validate={required()}
        />
      </ReferenceInput>
      <ReferenceInput source="issuer" reference="issuers" sort={{ field: "name", order: "ASC" }}>
        <SelectInput className="wide" optionText="name" validate={required()} />
      </ReferenceInput>
      {withStatus && <SelectInput source="status" choices={statuses} validate={required()} />}
      <SelectInput source="currency" choices={currencies} validate={required()} translateChoice={false} />
      <DateInput source="date" validate={required()} />
      <DateInput source="valid_until" />
    </Box>
    <QuoteLinesInput />
    <PlainTextInput source="notes" multiline minRows={2} />
    <PlainTextInput source="terms" multiline minRows={2} />
  </>
);

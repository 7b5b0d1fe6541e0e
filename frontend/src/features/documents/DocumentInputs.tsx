import { Box } from "@mui/material";
import { AutocompleteInput, DateInput, ReferenceInput, required, SelectInput } from "react-admin";

import type { Currency } from "@/api/types";
import { PlainTextInput } from "@/components/PlainTextInput";

import { LinesInput } from "./LinesInput";

const CURRENCIES: Currency[] = [
  "THB",
  "USD",
  "EUR",
  "GBP",
  "AUD",
  "SGD",
  "HKD",
  "MYR",
  "PHP",
  "IDR",
  "CNY",
  "VND",
  "JPY",
];

const currencies = CURRENCIES.map((currency) => ({ id: currency, name: currency }));
const searchByName = (text: string) => ({ q: text });

/** Shared by create and edit. */
export const DocumentInputs = () => (
  <>
    <Box
      sx={{
        display: "grid",
        width: "100%",
        columnGap: 2,
        gridTemplateColumns: {
          xs: "minmax(0, 1fr)",
          sm: "repeat(2, minmax(0, 1fr))",
          lg: "repeat(6, minmax(0, 1fr))",
        },
        "& > *": { gridColumn: { lg: "span 2" } },
        "& > .wide": { gridColumn: { sm: "span 2", lg: "span 3" } },
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
      <SelectInput source="currency" choices={currencies} validate={required()} translateChoice={false} />
      <DateInput source="date" validate={required()} />
      <DateInput source="valid_until" />
    </Box>
    <LinesInput />
    <PlainTextInput source="notes" multiline minRows={2} />
    <PlainTextInput source="terms" multiline minRows={2} />
  </>
);

import { Box } from "@mui/material";
import { DateInput, required, SelectInput } from "react-admin";

import type { Currency } from "@/api/types";
import { PlainTextInput } from "@/components/PlainTextInput";

import { CompanyInput } from "./CompanyInput";
import { IssuerInput } from "./IssuerInput";
import { useKind } from "./kinds";
import { LinesInput } from "./LinesInput";
import { LiveTotals } from "./LiveTotals";

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

/** Shared by create and edit. */
export const DocumentInputs = () => {
  const { dates } = useKind();
  // Currency and dates share the second row.
  const share = `span ${12 / (dates.length + 2)}`;
  return (
    <>
      <Box
        sx={{
          display: "grid",
          width: "100%",
          columnGap: 2,
          gridTemplateColumns: {
            xs: "minmax(0, 1fr)",
            sm: "repeat(2, minmax(0, 1fr))",
            lg: "repeat(12, minmax(0, 1fr))",
          },
          "& > *": { gridColumn: { lg: share } },
          "& > .wide": { gridColumn: { sm: "span 2", lg: "span 6" } },
        }}
      >
        <CompanyInput />
        <IssuerInput />
        <SelectInput source="currency" choices={currencies} validate={required()} translateChoice={false} />
        <DateInput source="date" validate={required()} />
        {dates.map((date) => (
          <DateInput key={date} source={date} />
        ))}
      </Box>
      <LinesInput />
      <LiveTotals />
      <PlainTextInput source="notes" multiline minRows={2} />
      <PlainTextInput source="terms" multiline minRows={2} />
    </>
  );
};

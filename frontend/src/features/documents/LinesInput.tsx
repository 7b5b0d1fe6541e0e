import Add from "@mui/icons-material/Add";
import { Button } from "@mui/material";
import { useWatch } from "react-hook-form";
import {
  ArrayInput,
  minValue,
  required,
  SimpleFormIterator,
  TextInput,
  useLocale,
  useSimpleFormIterator,
  useTranslate,
} from "react-admin";

import { DecimalInput } from "@/components/DecimalInput";
import { readDecimal } from "@/lib/decimal";
import { formatAmount, formatQuantity } from "@/lib/format";

import { LineAmount } from "./LineAmount";
import { NEW_LINE } from "./newDocument";

const decimal = (value: unknown) =>
  value === undefined || value === null || value === "" || readDecimal(String(value)) !== null
    ? undefined
    : "ra.validation.number";

const needed = [required(), decimal];
const positive = [required(), decimal, minValue(0)];

const narrow = { width: { xs: "45%", md: 104 }, flexGrow: { xs: 1, md: 0 } };

/** What can be done with a line is always in sight: on touch and by keyboard there is no hovering. */
const lines = {
  "& .RaSimpleFormIterator-line": { borderBottom: 0, pt: 0.5, alignItems: "flex-start" },
  "& .RaSimpleFormIterator-action": { visibility: "visible" },
  "& .RaSimpleFormIterator-form": { flexDirection: "row", flexWrap: { xs: "wrap", md: "nowrap" } },
} as const;

const AddLine = () => {
  const translate = useTranslate();
  const { add } = useSimpleFormIterator();
  return (
    <Button startIcon={<Add />} onClick={() => add()}>
      {translate("crm.documents.add_line")}
    </Button>
  );
};

export const LinesInput = () => {
  const locale = useLocale();
  const currency = useWatch({ name: "currency" }) as string;
  return (
    <ArrayInput source="lines" label="crm.documents.lines">
      <SimpleFormIterator inline disableClear addButton={<AddLine />} sx={lines}>
        <TextInput
          source="description"
          label="crm.documents.line.description"
          validate={required()}
          multiline
          sx={{ flex: 1, minWidth: { xs: "100%", md: 220 } }}
        />
        {(["quantity", "unit_price", "discount_percent", "tax_percent"] as const).map((field) => (
          <DecimalInput
            key={field}
            source={field}
            label={`crm.documents.line.${field}`}
            validate={field === "unit_price" ? needed : positive}
            defaultValue={NEW_LINE[field]}
            written={(value) =>
              field === "unit_price" ? formatAmount(value, currency, locale) : formatQuantity(value, locale)
            }
            sx={narrow}
          />
        ))}
        <LineAmount />
      </SimpleFormIterator>
    </ArrayInput>
  );
};

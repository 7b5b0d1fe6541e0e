import Add from "@mui/icons-material/Add";
import { Button } from "@mui/material";
import {
  ArrayInput,
  minValue,
  required,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
  useTranslate,
} from "react-admin";

import { NEW_LINE } from "./newDocument";

const DECIMAL = /^-?\d+([.,]\d+)?$/;

/** Decimals stay text from the key to the database: a float would lose cents on the way. */
const decimal = (value: unknown) =>
  value === undefined || value === null || value === "" || DECIMAL.test(String(value))
    ? undefined
    : "ra.validation.number";

const withPoint = (value: string) => value.replace(",", ".");
const needed = [required(), decimal];
const positive = [required(), decimal, minValue(0)];

const narrow = { width: { xs: "45%", md: 104 }, flexGrow: { xs: 1, md: 0 } };
const figures = { inputMode: "decimal", style: { textAlign: "right" } } as const;

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

export const LinesInput = () => (
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
        <TextInput
          key={field}
          source={field}
          label={`crm.documents.line.${field}`}
          validate={field === "unit_price" ? needed : positive}
          defaultValue={NEW_LINE[field]}
          parse={withPoint}
          slotProps={{ htmlInput: figures }}
          sx={narrow}
        />
      ))}
    </SimpleFormIterator>
  </ArrayInput>
);

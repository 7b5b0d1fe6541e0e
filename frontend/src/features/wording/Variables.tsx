import { Box, Button, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { TemplateVariable } from "@/api/types";

interface VariablesProps {
  variables: TemplateVariable[];
  onInsert: (name: string) => void;
}

/** What can stand between braces: a click puts it where the cursor is. */
export const Variables = ({ variables, onInsert }: VariablesProps) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography variant="subtitle2" component="h2">
        {translate("crm.wording.variables")}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate("crm.wording.variables_help")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {variables.map((variable) => (
          <VariableItem key={variable.name} variable={variable} onInsert={onInsert} />
        ))}
      </Box>
    </Box>
  );
};

interface VariableItemProps {
  variable: TemplateVariable;
  onInsert: (name: string) => void;
}

const VariableItem = ({ variable, onInsert }: VariableItemProps) => {
  const translate = useTranslate();
  const { name, meaning, example, always } = variable;
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "150px minmax(0, 1fr)" },
        columnGap: 1.5,
        alignItems: "center",
        py: 0.5,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <Button
        size="small"
        onClick={() => onInsert(name)}
        aria-label={translate("crm.wording.insert", { name })}
        sx={{ justifyContent: "flex-start", fontFamily: "monospace", textTransform: "none" }}
      >
        {name}
      </Button>
      <Typography variant="body2">
        {translate(`crm.wording.variable.${name}`, { _: meaning })}{" "}
        <Typography component="span" variant="body2" color="textSecondary">
          ({example.replaceAll("\n", ", ")}){!always && ` · ${translate("crm.wording.sometimes")}`}
        </Typography>
      </Typography>
    </Box>
  );
};

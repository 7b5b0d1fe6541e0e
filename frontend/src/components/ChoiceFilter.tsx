import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useInput, useTranslate } from "ra-core";

interface ChoiceFilterProps {
  source: string;
  choices: readonly string[];
  /** Dictionary section of the choices' words: "crm.status". */
  words: string;
  /** What is chosen, for those who hear it. */
  label: string;
  alwaysOn?: boolean;
}

/** A filter whose few choices are all in sight. */
export const ChoiceFilter = ({ source, choices, words, label }: ChoiceFilterProps) => {
  const translate = useTranslate();
  const { field } = useInput({ source });
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={field.value || ""}
      onChange={(_, chosen: string | null) => field.onChange(chosen || null)}
      aria-label={translate(label)}
      sx={{
        my: 1,
        maxWidth: { xs: "calc(100vw - 16px)", sm: "100%" },
        overflowX: "auto",
        "& .MuiToggleButton-root": {
          px: 1.5,
          py: 0.75,
          lineHeight: 1.3,
          whiteSpace: "nowrap",
          textTransform: "none",
        },
      }}
    >
      <ToggleButton value="">{translate("crm.actions.all")}</ToggleButton>
      {choices.map((choice) => (
        <ToggleButton key={choice} value={choice}>
          {translate(`${words}.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

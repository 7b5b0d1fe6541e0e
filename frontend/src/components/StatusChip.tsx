import { Chip } from "@mui/material";
import { alpha, useTheme } from "@mui/material/styles";
import { useTranslate } from "ra-core";

export type Tone = "neutral" | "info" | "success" | "warning" | "error";

interface StatusChipProps {
  /** Key of the word to show. */
  label: string;
  tone: Tone;
}

/** A word of state: a dot and a tint, never colour alone. */
export const StatusChip = ({ label, tone }: StatusChipProps) => {
  const translate = useTranslate();
  const { palette } = useTheme();
  const color = tone === "neutral" ? palette.text.secondary : palette[tone].main;
  return (
    <Chip
      size="small"
      label={translate(label)}
      icon={
        <span style={{ width: 7, height: 7, borderRadius: "50%", backgroundColor: color, marginLeft: 9 }} />
      }
      sx={{ color, bgcolor: alpha(color, 0.1), borderRadius: 2, "& .MuiChip-label": { px: 1 } }}
    />
  );
};

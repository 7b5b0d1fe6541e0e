import { MenuItem, TextField } from "@mui/material";
import { useInput, useLocale, useTranslate } from "ra-core";

import { formatMonthOfYear } from "@/lib/format";

interface MonthFilterProps {
  source: string;
  alwaysOn?: boolean;
}

const A_YEAR = 13;

/** "The message that went out last month": this month and the twelve before. */
export const MonthFilter = ({ source }: MonthFilterProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  const { field } = useInput({ source });
  return (
    <TextField
      select
      label={translate("crm.emails.month")}
      value={field.value || ""}
      onChange={(event) => field.onChange(event.target.value || null)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={{ minWidth: 150, my: 0.5 }}
    >
      <MenuItem value="">{translate("crm.emails.any_month")}</MenuItem>
      {lastMonths().map((month) => (
        <MenuItem key={month} value={month}>
          {formatMonthOfYear(month, locale)}
        </MenuItem>
      ))}
    </TextField>
  );
};

function lastMonths(now = new Date()): string[] {
  return Array.from({ length: A_YEAR }, (_, back) => {
    const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1));
    return first.toISOString().slice(0, 7);
  });
}

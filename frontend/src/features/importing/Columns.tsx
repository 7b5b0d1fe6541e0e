import { Box, MenuItem, TextField, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { ImportMapping } from "@/api/importing";
import type { ImportReport } from "@/api/types";

import { NextBack } from "./NextBack";
import type { Import } from "./useImport";

interface ColumnsProps {
  work: Import;
  report: ImportReport;
}

/** Which column of the file becomes which field: guessed, and for the person to put right. */
export const Columns = ({ work, report }: ColumnsProps) => {
  const translate = useTranslate();
  const twice = usedTwice(work.mapping);
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {translate("crm.import.columns_help", { smart_count: report.rows })}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {report.columns.map((column) => (
          <ColumnRow
            key={column.heading}
            column={column}
            fields={report.known_fields}
            field={work.mapping[column.heading] ?? ""}
            twice={twice.has(work.mapping[column.heading] ?? "")}
            onChange={(field) => work.setMapping({ ...work.mapping, [column.heading]: field })}
          />
        ))}
      </Box>
      <NextBack
        next="crm.import.to_preview"
        onNext={work.look}
        onBack={() => work.goTo("file")}
        back="crm.import.other_file"
        reason={whyNot(work.mapping, twice)}
        busy={work.busy}
      />
    </>
  );
};

function usedTwice(mapping: ImportMapping): Set<string> {
  const fields = Object.values(mapping).filter(Boolean);
  return new Set(fields.filter((field, place) => fields.indexOf(field) !== place));
}

function whyNot(mapping: ImportMapping, twice: Set<string>): string | null {
  if (twice.size > 0) return "crm.import.why_twice";
  return Object.values(mapping).includes("name") ? null : "crm.import.why_no_name";
}

interface ColumnRowProps {
  column: ImportReport["columns"][number];
  fields: string[];
  field: string;
  twice: boolean;
  onChange: (field: string) => void;
}

const ColumnRow = ({ column, fields, field, twice, onChange }: ColumnRowProps) => {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) minmax(0, 280px)" },
        columnGap: 3,
        alignItems: "center",
        py: 1,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <div>
        <Typography variant="subtitle2" sx={{ overflowWrap: "anywhere" }}>
          {column.heading || translate("crm.import.no_heading")}
        </Typography>
        <Typography variant="body2" color="textSecondary" noWrap>
          {column.examples.filter(Boolean).join(" · ") || "–"}
        </Typography>
      </div>
      <TextField
        select
        label={translate("crm.import.becomes")}
        value={field}
        onChange={(event) => onChange(event.target.value)}
        error={twice}
        helperText={twice ? translate("crm.import.twice") : undefined}
        slotProps={{
          inputLabel: { shrink: true },
          select: { displayEmpty: true },
        }}
      >
        <MenuItem value="">{translate("crm.import.leave_out")}</MenuItem>
        {fields.map((known) => (
          <MenuItem key={known} value={known}>
            {translate(`crm.import.field.${known}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};

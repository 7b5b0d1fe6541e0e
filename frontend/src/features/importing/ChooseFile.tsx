import { useRef, useState, type ChangeEvent } from "react";
import Upload from "@mui/icons-material/FileUploadOutlined";
import { Box, Button, Link, TextField, Typography } from "@mui/material";
import { alpha } from "@mui/material/styles";
import { useTranslate } from "react-admin";

import { useFileDrop } from "@/components/useFileDrop";

import { NextBack } from "./NextBack";
import type { Import } from "./useImport";

const EXAMPLE = `${import.meta.env.BASE_URL}companies-example.csv`;

/** A file, by a click or dropped here; or the cells as they are copied from a spreadsheet. */
export const ChooseFile = ({ work }: { work: Import }) => {
  const translate = useTranslate();
  const [pasted, setPasted] = useState("");
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {translate("crm.import.file_help")}{" "}
        <Link href={EXAMPLE} download>
          {translate("crm.import.example")}
        </Link>
      </Typography>
      <DropPlace busy={work.busy} onFile={work.choose} />
      <TextField
        label={translate("crm.import.paste")}
        helperText={translate("crm.import.paste_help")}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        multiline
        minRows={3}
        maxRows={10}
        sx={{ mt: 3 }}
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
      {pasted.trim() && (
        <NextBack
          next="crm.import.use_pasted"
          busy={work.busy}
          onNext={() => work.choose(new File([pasted], "pasted.csv", { type: "text/csv" }))}
        />
      )}
    </>
  );
};

interface DropPlaceProps {
  busy: boolean;
  onFile: (file: File) => void;
}

const DropPlace = ({ busy, onFile }: DropPlaceProps) => {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { over, handlers } = useFileDrop(([file]) => file && !busy && onFile(file));
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) onFile(file);
    // The same file, mended meanwhile, can be chosen once more.
    event.target.value = "";
  };
  return (
    <Box
      {...handlers}
      sx={{
        display: "grid",
        justifyItems: "center",
        gap: 1,
        p: 4,
        textAlign: "center",
        border: 2,
        borderStyle: "dashed",
        borderColor: over ? "primary.main" : "divider",
        borderRadius: "14px",
        bgcolor: alpha("#FFA500", over ? 0.14 : 0.06),
      }}
    >
      <Button
        variant="contained"
        startIcon={<Upload />}
        loading={busy}
        loadingPosition="start"
        onClick={() => input.current?.click()}
      >
        {translate("crm.import.choose")}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={pick}
        aria-label={translate("crm.import.choose")}
      />
      <Typography variant="body2" color="textSecondary">
        {translate("crm.import.drop")}
      </Typography>
    </Box>
  );
};

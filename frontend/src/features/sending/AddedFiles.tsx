import { useRef, type ChangeEvent } from "react";
import AttachFile from "@mui/icons-material/AttachFile";
import Close from "@mui/icons-material/Close";
import { Box, Button, FormHelperText, IconButton, Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import type { AddedFile } from "@/api/sending";
import { formatSize } from "@/lib/format";

import type { FileWork } from "./useAddedFiles";
import { weightOf } from "./whyNot";

interface AddedFilesProps {
  added: AddedFile[];
  /** How many bytes of them the message has room for. */
  room: number;
  work: FileWork;
  error?: string;
  disabled: boolean;
}

/** What goes with the document: a rate card, a plan of the loudspeakers. */
export const AddedFiles = ({ added, room, work, error, disabled }: AddedFilesProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const weight = weightOf({ files: added });
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    void work.add([...(event.target.files ?? [])]);
    // The same file can be chosen again.
    event.target.value = "";
  };
  return (
    <Box sx={{ display: "grid", justifyItems: "start" }}>
      {added.length > 0 && (
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {added.map(({ key, file }) => (
            <Box component="li" key={key} sx={{ display: "flex", alignItems: "center", gap: 0.75 }}>
              <AttachFile fontSize="small" aria-hidden />
              <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
                {file.name} ({formatSize(file.size, locale)})
              </Typography>
              <IconButton
                size="small"
                aria-label={translate("crm.sending.remove_file", { name: file.name })}
                onClick={() => work.remove(key)}
                disabled={disabled}
              >
                <Close fontSize="inherit" />
              </IconButton>
            </Box>
          ))}
        </Box>
      )}
      <Button
        size="small"
        startIcon={<AttachFile />}
        onClick={() => input.current?.click()}
        disabled={disabled}
        sx={{ ml: -0.75 }}
      >
        {translate("crm.sending.attach")}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        onChange={pick}
        aria-label={translate("crm.sending.attach")}
      />
      {work.unreadable.length > 0 && (
        <FormHelperText error>
          {translate("crm.sending.unreadable", { names: work.unreadable.join(", ") })}
        </FormHelperText>
      )}
      {weight > room && (
        <FormHelperText error>
          {translate("crm.sending.too_heavy", {
            size: formatSize(weight, locale),
            room: formatSize(room, locale),
          })}
        </FormHelperText>
      )}
      {error && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
};

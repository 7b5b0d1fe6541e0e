import { Box, Typography } from "@mui/material";
import { DataTable } from "react-admin";

import type { EmailRow } from "@/api/types";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Ago } from "@/components/When";

import { addressesOf } from "./words";

const Col = DataTable.Col<EmailRow>;
const short = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;
// Beside the menu, the whole table fits into a window 1280 wide; in a wider one the subject has the rest.
const words = { ...short, maxWidth: "clamp(215px, 100vw - 1065px, 640px)" };
const recipients = { ...short, maxWidth: 235 };
const address = { ...short, maxWidth: 185 };

export const EmailTable = () => (
  <DataTable<EmailRow> bulkActionButtons={false} rowClick="show">
    <Col source="state" render={(email) => <EmailStateChip email={email} />} />
    <Col
      source="subject"
      render={(email) => (
        <>
          <Box sx={{ ...words, fontWeight: 600 }}>{email.subject}</Box>
          <Typography variant="body2" color="textSecondary" sx={words}>
            {email.company?.name}
          </Typography>
        </>
      )}
    />
    <Col
      label="resources.emails.fields.recipients"
      render={(email) => <Box sx={recipients}>{addressesOf(email)}</Box>}
    />
    <Col
      label="resources.emails.fields.from"
      render={(email) => <Box sx={address}>{email.from.address}</Box>}
    />
    <Col source="created_at" render={(email) => <Ago moment={email.created_at} />} />
  </DataTable>
);

import { Box, Typography } from "@mui/material";
import { DataTable } from "react-admin";

import type { EmailRow } from "@/api/types";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Ago } from "@/components/When";

import { addressesOf } from "./words";

const Col = DataTable.Col<EmailRow>;
const short = { maxWidth: 260, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

export const EmailTable = () => (
  <DataTable<EmailRow> bulkActionButtons={false} rowClick="show">
    <Col source="state" render={(email) => <EmailStateChip email={email} />} />
    <Col
      source="subject"
      sx={{ maxWidth: 300 }}
      render={(email) => (
        <>
          <Box sx={{ ...short, maxWidth: 300, fontWeight: 600 }}>{email.subject}</Box>
          <Typography variant="body2" color="textSecondary" sx={{ ...short, maxWidth: 300 }}>
            {email.company?.name}
          </Typography>
        </>
      )}
    />
    <Col
      label="resources.emails.fields.recipients"
      render={(email) => <Box sx={short}>{addressesOf(email)}</Box>}
    />
    <Col
      label="resources.emails.fields.from"
      render={(email) => <Box sx={short}>{email.from.address}</Box>}
    />
    <Col source="created_at" render={(email) => <Ago moment={email.created_at} />} />
  </DataTable>
);

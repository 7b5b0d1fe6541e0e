import { Box } from "@mui/material";

import type { EmailRow } from "@/api/types";
import { Cards } from "@/components/Cards";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Ago } from "@/components/When";

import { addressesOf } from "./words";

export const EmailCards = () => (
  <Cards<EmailRow> title={(email) => email.subject} corner={(email) => <EmailStateChip email={email} />}>
    {(email) => (
      <>
        <Box sx={{ overflowWrap: "anywhere" }}>{addressesOf(email)}</Box>
        <Ago moment={email.created_at} />
      </>
    )}
  </Cards>
);

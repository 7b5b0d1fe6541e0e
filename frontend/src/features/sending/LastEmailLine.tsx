import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { LastEmail } from "@/api/types";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Ago } from "@/components/When";

/** What became of the last message that carried this document. */
export const LastEmailLine = ({ email }: { email: LastEmail | null }) => {
  const translate = useTranslate();
  if (!email) {
    return (
      <Typography variant="body2" color="text.secondary">
        {translate("crm.sending.never_sent")}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1, flexWrap: "wrap" }}>
      <EmailStateChip state={email.state} />
      <Typography variant="body2" color="text.secondary" component="span">
        <Ago moment={email.created_at} />
      </Typography>
    </Box>
  );
};

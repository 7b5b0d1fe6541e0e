import { Box, Tooltip } from "@mui/material";
import { useTranslate } from "react-admin";

import { isPartly } from "@/api/sending";
import type { LastEmail } from "@/api/types";
import { EmailStateChip } from "@/components/EmailStateChip";
import { Ago } from "@/components/When";

/** What became of the last message that carried this document: when it left, or what keeps it. */
export const LastEmailLine = ({ email }: { email: LastEmail | null }) => {
  const translate = useTranslate();
  if (!email) return "–";
  const from = translate("crm.sending.last_from", {
    address: email.from_address,
    smart_count: email.recipients_count,
  });
  return (
    <Tooltip title={from}>
      <Box component="span" sx={{ display: "inline-flex", alignItems: "center" }}>
        {email.state === "sent" && !isPartly(email) ? (
          <Ago moment={email.created_at} />
        ) : (
          <EmailStateChip email={email} />
        )}
      </Box>
    </Tooltip>
  );
};

import { Box } from "@mui/material";
import { useTranslate } from "ra-core";

import type { EmailRecipient } from "@/api/types";

/** Those whom the message did not reach, each with the server's own words. */
export const RefusedRecipients = ({ recipients }: { recipients: EmailRecipient[] }) => {
  const translate = useTranslate();
  const refused = recipients.filter(({ state }) => state === "refused");
  if (refused.length === 0) return null;
  return (
    <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
      {refused.map(({ address, reply_code: code, reply_text: text }) => (
        <li key={address}>
          {translate("crm.sending.refused", { address })}
          {text && ` (${[code, text].filter(Boolean).join(" ")})`}
        </li>
      ))}
    </Box>
  );
};

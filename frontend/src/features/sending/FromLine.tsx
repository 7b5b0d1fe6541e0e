import { Alert, Box, Link, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { EmailDraft } from "@/api/types";

/** Who it comes from. Nobody chooses: the sender is who is signed in, and a stand-in is never silent. */
export const FromLine = ({ draft }: { draft: EmailDraft }) => {
  const translate = useTranslate();
  const { from, route } = draft;
  return (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {translate("crm.sending.from")}
      </Typography>
      <Typography sx={{ overflowWrap: "anywhere" }}>
        <strong>{from.name}</strong> &lt;{from.address}&gt;
      </Typography>
      {route.kind === "mailbox" ? (
        <Typography variant="body2" color="textSecondary">
          {translate("crm.sending.own_mailbox")}
        </Typography>
      ) : (
        <Alert severity="warning" sx={{ mt: 1 }}>
          <div>{route.sentence}</div>
          <Link component={RouterLink} to="/mailbox">
            {translate("crm.sending.set_up_mailbox")}
          </Link>
        </Alert>
      )}
    </Box>
  );
};

import { useRef, useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
} from "@mui/material";
import { useTranslate } from "react-admin";

import { documentResource } from "@/api/sending";
import type { Email } from "@/api/types";
import { uniqueKey } from "@/lib/uniqueKey";

interface ResendDialogProps {
  email: Email;
  busy: boolean;
  onClose: () => void;
  onResend: (freshPdf: boolean, key: string) => void;
}

/** Once more to the same people: with the PDF they were sent, or with one of the document as it is now. */
export const ResendDialog = ({ email, busy, onClose, onResend }: ResendDialogProps) => {
  const translate = useTranslate();
  const [fresh, setFresh] = useState(false);
  // One key a choice: pressing again after a broken line is the same request.
  const keys = useRef({ same: uniqueKey(), fresh: uniqueKey() });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{translate("crm.emails.action.resend")}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{translate("crm.emails.ask.resend")}</DialogContentText>
        {email.document && (
          <RadioGroup
            aria-label={translate("crm.emails.which_pdf")}
            value={fresh ? "fresh" : "same"}
            onChange={(_, chosen) => setFresh(chosen === "fresh")}
          >
            <FormControlLabel value="same" control={<Radio />} label={translate("crm.emails.same_pdf")} />
            <FormControlLabel
              value="fresh"
              control={<Radio />}
              label={translate(`resources.${documentResource(email.document.type)}.fresh_pdf`, {
                number: email.document.number,
              })}
            />
          </RadioGroup>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button color="inherit" onClick={onClose}>
          {translate("ra.action.cancel")}
        </Button>
        <Button
          variant="contained"
          loading={busy}
          onClick={() => onResend(fresh, fresh ? keys.current.fresh : keys.current.same)}
        >
          {translate("crm.emails.action.resend")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

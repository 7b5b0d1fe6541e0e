import { DialogContent } from "@mui/material";

import { Failure } from "@/components/Failure";

/** The document cannot be sent as it is (no lines, no issuer) or could not be read: the server says why. */
export const DraftFailed = ({ error }: { error: unknown }) => (
  <DialogContent>
    <Failure error={error} />
  </DialogContent>
);

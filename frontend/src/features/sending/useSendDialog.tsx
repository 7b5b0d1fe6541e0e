import { lazy, Suspense, useState } from "react";
import { useRefresh } from "react-admin";

import type { DocumentRef } from "@/api/sending";

const EmailSendDialog = lazy(() => import("./EmailSendDialog"));

/** The dialog of one document, fetched when it is first opened. */
export function useSendDialog(document: DocumentRef) {
  const [open, setOpen] = useState(false);
  const refresh = useRefresh();

  // The page behind is asked anew only now: refreshed under the dialog, a list filtered by "Draft" would
  // lose the row that the dialog belongs to.
  const close = () => {
    setOpen(false);
    refresh();
  };

  const dialog = open && (
    <Suspense fallback={null}>
      <EmailSendDialog document={document} onClose={close} />
    </Suspense>
  );
  return { openDialog: () => setOpen(true), dialog };
}

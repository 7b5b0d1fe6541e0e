import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from "react";
import { useRefresh } from "react-admin";

import type { Letter } from "@/api/sending";
import { uniqueKey } from "@/lib/uniqueKey";
import { useAhead } from "@/lib/useAhead";

const loadDialog = () => import("./EmailSendDialog");
const EmailSendDialog = lazy(loadDialog);

const OpenDialog = createContext<(letter: Letter) => void>(() => undefined);

/** Opens the dialog that sends a document, from anywhere. */
export function useSendDialog() {
  return useContext(OpenDialog);
}

interface OnTheDesk {
  key: string;
  letter: Letter;
}

/**
 * Where letters lie until they are gone. It stands above the pages: a message that can still be taken back, or that
 * fails a moment later, finds its dialog again although its page is left and its row is filtered away.
 */
export const SendingDesk = ({ children }: { children: ReactNode }) => {
  const [desk, setDesk] = useState<OnTheDesk[]>([]);
  const refresh = useRefresh();
  useAhead(loadDialog);
  const open = useCallback(
    (letter: Letter) => setDesk((letters) => [...letters, { key: uniqueKey(), letter }]),
    [],
  );
  const close = (key: string) => {
    setDesk((letters) => letters.filter((each) => each.key !== key));
    refresh();
  };
  return (
    <OpenDialog value={open}>
      {children}
      {desk.map(({ key, letter }) => (
        <Suspense key={key} fallback={null}>
          <EmailSendDialog letter={letter} onClose={() => close(key)} />
        </Suspense>
      ))}
    </OpenDialog>
  );
};

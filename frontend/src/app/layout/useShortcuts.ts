import { useEffect } from "react";

interface Shortcuts {
  [key: string]: () => void;
}

const WRITING = "input, textarea, select, [contenteditable], [role='combobox']";
/** A dialog or a menu above the page; the side menu is none of these. */
const OPEN = ".MuiModal-root:not([aria-hidden='true'])";

/** Single keys, where nobody is writing and no dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = shortcuts[event.key];
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(WRITING)) return;
      if (document.querySelector(OPEN)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [shortcuts]);
}

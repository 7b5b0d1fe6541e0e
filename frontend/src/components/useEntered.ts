import { useCallback, useEffect, useState } from "react";
import { useBlocker, useTranslate } from "react-admin";
import { useBeforeUnload } from "react-router-dom";

/** What is entered into a form that is not react-admin's: leaving it with unsaved changes asks first, as theirs do. */
export function useEntered<Values extends object>(initial: Values) {
  const [values, setValues] = useState(initial);
  const [stored, setStored] = useState(initial);
  useAskBeforeLeaving(JSON.stringify(values) !== JSON.stringify(stored));
  /** From here on this is what the server has. */
  const settle = (saved: Values) => {
    setStored(saved);
    setValues(saved);
  };
  return { values, setValues, settle };
}

function useAskBeforeLeaving(changed: boolean) {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(translate("ra.message.unsaved_changes"))) blocker.proceed?.();
    else blocker.reset?.();
    // Asked once for each attempt to leave; the blocker itself is another one in every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [blocker.state]);
  // Closing the tab or loading the page anew: there the browser asks in its own words.
  useBeforeUnload(useCallback((event) => changed && event.preventDefault(), [changed]));
}

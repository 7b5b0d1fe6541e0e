import { useRef, type FocusEvent } from "react";
import { useFormContext } from "react-hook-form";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Puts a variable where the cursor was last, in the subject or the message; at first at the message's end. */
export function useInsert() {
  const { getValues, setValue } = useFormContext<{ subject: string; body: string }>();
  const last = useRef<Field | null>(null);

  const remember = ({ target }: FocusEvent) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isField && (target.name === "subject" || target.name === "body")) last.current = target;
  };

  const insert = (name: string) => {
    const field = last.current;
    const source = field?.name === "subject" ? "subject" : "body";
    const text = getValues(source);
    const from = field?.selectionStart ?? text.length;
    const to = field?.selectionEnd ?? from;
    const written = `{{ ${name} }}`;
    setValue(source, text.slice(0, from) + written + text.slice(to), { shouldDirty: true });
    // Once React has written the value, the cursor stands behind what was put in.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  return { insert, remember };
}

import { useState } from "react";
import { FieldTitle, useInput } from "ra-core";
import { InputHelperText, ResettableTextField, type TextInputProps } from "react-admin";

import { readDecimal } from "@/lib/decimal";

interface DecimalInputProps extends Pick<
  TextInputProps,
  "source" | "label" | "validate" | "defaultValue" | "sx"
> {
  source: string;
  /** How the number is shown while nobody types in it. */
  written: (value: string) => string;
}

const figures = { inputMode: "decimal", style: { textAlign: "right" } } as const;
const asIs = (value: string) => value;

/**
 * A number typed as people write it. The form holds what was understood, still as text: a float would lose cents. On
 * leaving the field one sees it written out, so that "1,900" can never become 1.9 unnoticed.
 */
export const DecimalInput = ({ source, label, validate, defaultValue, written, sx }: DecimalInputProps) => {
  const [typing, setTyping] = useState<string | null>(null);
  const { id, field, fieldState, isRequired } = useInput({
    source,
    validate,
    defaultValue,
    format: asIs,
    parse: asIs,
  });
  const { value, onChange, onBlur, ...rest } = field;
  const held = String(value ?? "");
  return (
    <ResettableTextField
      {...rest}
      id={id}
      className={`ra-input ra-input-${source}`}
      label={<FieldTitle label={label} source={source} isRequired={isRequired} />}
      value={typing ?? (readDecimal(held) === null ? held : written(held))}
      onChange={(event) => {
        setTyping(event.target.value);
        onChange(readDecimal(event.target.value) ?? event.target.value);
      }}
      onBlur={() => {
        setTyping(null);
        onBlur();
      }}
      error={fieldState.invalid}
      helperText={<InputHelperText error={fieldState.error?.message} />}
      slotProps={{ htmlInput: figures }}
      sx={sx}
    />
  );
};

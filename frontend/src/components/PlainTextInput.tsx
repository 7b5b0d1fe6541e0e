import { TextInput, type TextInputProps } from "react-admin";

const asTyped = (value: string) => value;

/** Our server's texts are never null: an emptied field is the empty text. */
export const PlainTextInput = (props: TextInputProps) => (
  <TextInput parse={asTyped} defaultValue="" {...props} />
);

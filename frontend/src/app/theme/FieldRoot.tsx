import { FormControl, type FormControlProps } from "@mui/material";

/** What react-admin still hands to a field for older versions of MUI, and what would end as attributes in the page. */
interface Leftovers {
  InputProps?: unknown;
  InputLabelProps?: unknown;
  ownerState?: unknown;
}

/** The root of every text field: MUI's own, without leftovers. */
export const FieldRoot = (props: FormControlProps & Leftovers) => {
  const { InputProps: _input, InputLabelProps: _label, ownerState: _state, ...field } = props;
  return <FormControl {...field} />;
};

import { Autocomplete, Chip, TextField } from "@mui/material";
import { useTranslate } from "react-admin";

import { addressesIn, isAddress } from "./addresses";

interface AddressesFieldProps {
  label: string;
  addresses: string[];
  /** Offered while typing. */
  known: string[];
  onChange: (addresses: string[]) => void;
  disabled: boolean;
  error?: string;
  autoFocus?: boolean;
}

/** Several addresses, typed, pasted or picked; each becomes a chip, a bad one a red one. */
export const AddressesField = (props: AddressesFieldProps) => {
  const { label, addresses, known, onChange, disabled, error, autoFocus } = props;
  const translate = useTranslate();
  const bad = addresses.filter((address) => !isAddress(address));
  const complaint =
    bad.length > 0 ? translate("crm.sending.bad_address", { address: bad.join(", ") }) : error;
  return (
    <Autocomplete<string, true, true, true>
      multiple
      freeSolo
      disableClearable
      // What was typed and left without Enter counts, too.
      autoSelect
      size="small"
      options={known.filter((address) => !addresses.includes(address))}
      value={addresses}
      onChange={(_, entered) => onChange([...new Set(entered.flatMap(addressesIn))])}
      disabled={disabled}
      renderValue={(values, getItemProps) =>
        values.map((address, index) => {
          const { key, ...item } = getItemProps({ index });
          return (
            <Chip
              key={key}
              size="small"
              label={address}
              color={isAddress(address) ? "default" : "error"}
              {...item}
            />
          );
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          type="email"
          error={Boolean(complaint)}
          helperText={complaint}
          autoFocus={autoFocus}
        />
      )}
    />
  );
};

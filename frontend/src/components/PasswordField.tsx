import { useState } from "react";
import Visibility from "@mui/icons-material/Visibility";
import VisibilityOff from "@mui/icons-material/VisibilityOff";
import { IconButton, InputAdornment, TextField, type TextFieldProps } from "@mui/material";
import { useTranslate } from "ra-core";

type PasswordFieldProps = Omit<TextFieldProps, "onChange" | "value" | "type"> & {
  value: string;
  onChange: (value: string) => void;
};

export const PasswordField = ({ onChange, ...props }: PasswordFieldProps) => {
  const translate = useTranslate();
  const [visible, setVisible] = useState(false);
  const label = translate(visible ? "ra.input.password.toggle_visible" : "ra.input.password.toggle_hidden");
  const toggle = (
    <InputAdornment position="end">
      <IconButton aria-label={label} onClick={() => setVisible(!visible)} edge="end">
        {visible ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField
      {...props}
      type={visible ? "text" : "password"}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ input: { endAdornment: toggle }, inputLabel: { required: false } }}
    />
  );
};

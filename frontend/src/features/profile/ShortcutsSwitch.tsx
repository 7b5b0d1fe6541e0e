import { FormControlLabel, Switch } from "@mui/material";
import { useStore, useTranslate } from "react-admin";

/** Who speaks to the computer, or rests a hand on the keys, can do without single-key commands. */
export const ShortcutsSwitch = () => {
  const translate = useTranslate();
  const [on, setOn] = useStore("shortcuts", true);
  return (
    <FormControlLabel
      control={<Switch checked={on} onChange={(_, chosen) => setOn(chosen)} />}
      label={translate("crm.keyboard.switch")}
    />
  );
};

import { Button, Snackbar } from "@mui/material";
import { useTranslate } from "react-admin";

interface UndoBarProps {
  open: boolean;
  number: string;
  /** Missing once it is too late. */
  onUndo?: () => void;
}

/** While a message is on its way out: what happens, and the way back. */
export const UndoBar = ({ open, number, onUndo }: UndoBarProps) => {
  const translate = useTranslate();
  return (
    <Snackbar
      open={open}
      // Where the news of its end appears, too.
      anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
      transitionDuration={{ exit: 0 }}
      message={translate("crm.sending.leaving", { number })}
      action={
        onUndo && (
          <Button color="inherit" onClick={onUndo}>
            {translate("ra.action.undo")}
          </Button>
        )
      }
    />
  );
};

import { Box, Button, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

interface NextBackProps {
  /** Keys of the words on the buttons. */
  next: string;
  onNext: () => void;
  onBack?: () => void;
  back?: string;
  /** Why it does not go on yet. */
  reason?: string | null;
  busy: boolean;
}

/** The two buttons below a step, with the reason where there is none to press. */
export const NextBack = (props: NextBackProps) => {
  const { next, onNext, onBack, back = "crm.import.back", reason, busy } = props;
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mt: 3 }}>
      <Button variant="contained" onClick={onNext} loading={busy} disabled={Boolean(reason)}>
        {translate(next)}
      </Button>
      {onBack && (
        <Button onClick={onBack} disabled={busy} color="inherit">
          {translate(back)}
        </Button>
      )}
      {reason && (
        <Typography variant="body2" color="textSecondary">
          {translate(reason)}
        </Typography>
      )}
    </Box>
  );
};

import { Alert } from "@mui/material";

export const DraftWarnings = ({ warnings }: { warnings: string[] }) =>
  warnings.map((warning) => (
    <Alert key={warning} severity="warning">
      {warning}
    </Alert>
  ));

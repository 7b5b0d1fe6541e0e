import Update from "@mui/icons-material/Update";
import { Button } from "@mui/material";
import { Title, useTranslate, type ErrorProps } from "react-admin";

import { EmptyState } from "@/components/EmptyState";

// Chromium's, Firefox's and Safari's words, and Vite's for a style sheet.
const PART_IS_MISSING = /dynamically imported module|importing a module script|preload CSS/i;

/** A page that broke. After an upgrade the parts that an open tab has not fetched yet are gone: only loading anew helps. */
export const PageError = ({ error }: ErrorProps) => {
  const translate = useTranslate();
  const [title, advice] = PART_IS_MISSING.test(error.message)
    ? ["crm.renewed.title", "crm.renewed.advice"]
    : ["ra.page.error", "ra.message.error"];
  return (
    <div role="alert">
      <Title title={translate(title)} />
      <EmptyState
        icon={<Update />}
        title={title}
        advice={advice}
        action={
          <Button variant="contained" onClick={() => window.location.reload()}>
            {translate("crm.renewed.again")}
          </Button>
        }
      />
    </div>
  );
};

import Lock from "@mui/icons-material/LockOutlined";
import { Button } from "@mui/material";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router-dom";

import { EmptyState } from "./EmptyState";

/** A page that is not for this person's role: said so, with the way back. */
export const AccessDenied = () => {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate("ra.page.access_denied")} />
      <EmptyState
        icon={<Lock />}
        title="ra.page.access_denied"
        advice="crm.shell.access_denied"
        action={
          <Button component={Link} to="/" variant="contained">
            {translate("crm.overview.title")}
          </Button>
        }
      />
    </>
  );
};

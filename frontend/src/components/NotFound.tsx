import SearchOff from "@mui/icons-material/SearchOff";
import { Button } from "@mui/material";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router-dom";

import { EmptyState } from "./EmptyState";

/** An address that leads nowhere: said so, with the way back. */
export const NotFound = () => {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate("ra.page.not_found")} />
      <EmptyState
        icon={<SearchOff />}
        title="ra.page.not_found"
        advice="ra.message.not_found"
        action={
          <Button component={Link} to="/" variant="contained">
            {translate("crm.overview.title")}
          </Button>
        }
      />
    </>
  );
};

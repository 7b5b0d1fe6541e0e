import type { ReactNode } from "react";
import Lock from "@mui/icons-material/LockOutlined";
import SearchOff from "@mui/icons-material/SearchOff";
import { Button } from "@mui/material";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router-dom";

import { EmptyState } from "./EmptyState";

interface DeadEndProps {
  icon: ReactNode;
  title: string;
  advice: string;
}

const DeadEnd = ({ icon, title, advice }: DeadEndProps) => {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate(title)} />
      <EmptyState
        icon={icon}
        title={title}
        advice={advice}
        action={
          <Button component={Link} to="/" variant="contained">
            {translate("crm.overview.title")}
          </Button>
        }
      />
    </>
  );
};

/** A page that is not for this person's role: said so, with the way back. */
export const AccessDenied = () => (
  <DeadEnd icon={<Lock />} title="ra.page.access_denied" advice="crm.shell.access_denied" />
);

/** An address that leads nowhere: said so, with the way back. */
export const NotFound = () => (
  <DeadEnd icon={<SearchOff />} title="ra.page.not_found" advice="ra.message.not_found" />
);

import CloudOff from "@mui/icons-material/CloudOffOutlined";
import { Button } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { Title, useTranslate } from "react-admin";
import { useNavigate } from "react-router-dom";

import { EmptyState } from "./EmptyState";

/** Nothing can be shown, and that is the server's doing: it is no empty list and no page that does not exist. */
export const ServerAway = ({ onAgain }: { onAgain: () => void }) => {
  const translate = useTranslate();
  return (
    <EmptyState
      icon={<CloudOff />}
      title="crm.away.title"
      advice="crm.away.advice"
      action={
        <Button variant="contained" onClick={onAgain}>
          {translate("crm.away.again")}
        </Button>
      }
    />
  );
};

/** The page that cannot even be told what this person may see; back to where she was, when the server is there again. */
export const NobodyToAsk = () => {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const again = () => {
    void queryClient.invalidateQueries({ queryKey: ["auth"] });
    void navigate(-1);
  };
  return (
    <>
      <Title title={translate("crm.away.title")} />
      <ServerAway onAgain={again} />
    </>
  );
};

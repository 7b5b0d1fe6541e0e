import { useState } from "react";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { Button, Menu, MenuItem } from "@mui/material";
import { useCanAccess, useNotify, useRefresh, useTranslate } from "react-admin";

import { moveDocument } from "@/api/documents";
import { sentencesOf } from "@/api/problem";
import type { Quote, QuoteStatus } from "@/api/types";

/** What leads on from each status, to offer no more than makes sense; the server decides. */
const MOVES: Record<QuoteStatus, QuoteStatus[]> = {
  Draft: ["Sent", "Accepted"],
  Sent: ["Accepted", "Rejected", "Expired"],
  Expired: ["Accepted", "Rejected"],
  Rejected: ["Accepted"],
  Accepted: [],
};

export const StatusMenu = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: "quotes", action: "edit" });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const move = useMove(document);
  const choose = (status: QuoteStatus) => {
    setAnchor(null);
    void move(status);
  };
  if (!canAccess || MOVES[document.status].length === 0) return null;
  return (
    <>
      <Button
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate("crm.documents.set_status")}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {MOVES[document.status].map((status) => (
          <MenuItem key={status} onClick={() => choose(status)}>
            {translate(`crm.status.${status}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

function useMove(document: AnyDocument) {
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  return async (status: QuoteStatus) => {
    try {
      await moveDocument({ resource: "quotes", id: document.id }, status, document.version);
      const messageArgs = { number: document.number, status: translate(`crm.status.${status}`) };
      notify("crm.documents.status_set", { type: "success", messageArgs });
    } catch (error) {
      const sentence = sentencesOf(error).join(" ");
      notify(sentence, { type: "error", messageArgs: { _: sentence } });
    }
    refresh();
  };
}

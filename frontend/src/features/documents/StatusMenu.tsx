import { useState } from "react";
import ExpandMore from "@mui/icons-material/ExpandMore";
import { Button, Menu, MenuItem } from "@mui/material";
import { useCanAccess, useNotify, useRefresh, useTranslate } from "react-admin";

import { moveDocument } from "@/api/documents";
import type { AnyDocument } from "@/api/types";
import { useComplain } from "@/components/useComplain";

import { useKind } from "./kinds";

export const StatusMenu = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const { resource } = useKind();
  const onward = document.allowed_statuses;
  const { canAccess } = useCanAccess({ resource, action: "edit" });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const move = useMove(document);
  const choose = (status: string) => {
    setAnchor(null);
    void move(status);
  };
  if (!canAccess || onward.length === 0) return null;
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
        {onward.map((status) => (
          <MenuItem key={status} onClick={() => choose(status)}>
            {translate(`crm.status.${status}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

function useMove(document: AnyDocument) {
  const { resource } = useKind();
  const notify = useNotify();
  const complain = useComplain();
  const refresh = useRefresh();
  const translate = useTranslate();
  return async (status: string) => {
    try {
      await moveDocument({ resource, id: document.id }, status, document.version);
      const messageArgs = { number: document.number, status: translate(`crm.status.${status}`) };
      notify("crm.documents.status_set", { type: "success", messageArgs });
    } catch (error) {
      complain(error);
    }
    refresh();
  };
}

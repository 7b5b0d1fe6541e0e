import { useId, useState, type MouseEvent, type ReactNode } from "react";
import MoreVert from "@mui/icons-material/MoreVert";
import { IconButton, Menu } from "@mui/material";
import { useTranslate } from "ra-core";

interface RowMenuProps {
  /** What the menu acts on, for those who hear it: "Actions for Q-2026-0001". */
  name: string;
  children: (close: () => void) => ReactNode;
}

/** The ⋮ of a row. A click in it never opens the row behind it. */
export const RowMenu = ({ name, children }: RowMenuProps) => {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const open = (event: MouseEvent<HTMLElement>) => {
    event.stopPropagation();
    setAnchor(event.currentTarget);
  };
  return (
    <>
      <IconButton
        aria-label={translate("crm.actions.menu_of", { name })}
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        aria-expanded={anchor !== null}
        onClick={open}
      >
        <MoreVert fontSize="small" />
      </IconButton>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        onClick={(event) => event.stopPropagation()}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
      >
        {children(close)}
      </Menu>
    </>
  );
};

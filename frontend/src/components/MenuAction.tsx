import type { ElementType, ReactNode } from "react";
import { ListItemIcon, ListItemText, MenuItem, type MenuItemProps } from "@mui/material";
import { useTranslate } from "ra-core";

interface MenuActionProps extends MenuItemProps {
  icon: ReactNode;
  /** Key of the word. */
  label: string;
  /** Where it is a link: "a" or the router's, with what that takes. */
  component?: ElementType;
  href?: string;
  to?: string;
  download?: boolean;
}

/** One line of a menu: icon and word. */
export const MenuAction = ({ icon, label, ...item }: MenuActionProps) => {
  const translate = useTranslate();
  return (
    <MenuItem {...item}>
      <ListItemIcon>{icon}</ListItemIcon>
      <ListItemText>{translate(label)}</ListItemText>
    </MenuItem>
  );
};

import type { ReactNode } from "react";
import AlternateEmail from "@mui/icons-material/AlternateEmail";
import ManageAccounts from "@mui/icons-material/ManageAccountsOutlined";
import Person from "@mui/icons-material/PersonOutlined";
import { Avatar, Box, Divider, Typography } from "@mui/material";
import {
  Logout,
  UserMenu as RaUserMenu,
  useCanAccess,
  useGetIdentity,
  useTranslate,
  useUserMenu,
} from "react-admin";
import { Link } from "react-router-dom";

import { MenuAction } from "@/components/MenuAction";

interface PageItemProps {
  to: string;
  label: string;
  icon: ReactNode;
}

const PageItem = (item: PageItemProps) => {
  const menu = useUserMenu();
  return <MenuAction component={Link} onClick={() => menu?.onClose()} {...item} />;
};

/** Django's own pages, outside this app: who signs in, in which roles, and from which mailboxes they send. */
const AdminItem = () => (
  <MenuAction
    component="a"
    href="/admin/accounts/user/"
    label="crm.shell.people"
    icon={<ManageAccounts fontSize="small" />}
  />
);

function initialsOf(name: string): string {
  const words = name.replaceAll(".", "").split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word[0])
    .join("")
    .toUpperCase();
}

const Initials = ({ name }: { name: string }) => (
  <Avatar sx={{ width: 32, height: 32, bgcolor: "#FFA500", color: "#241600" }}>
    <Box component="span" sx={{ fontSize: "0.8rem", fontWeight: 700 }}>
      {initialsOf(name)}
    </Box>
  </Avatar>
);

export const UserMenu = () => {
  const translate = useTranslate();
  const { data: identity } = useGetIdentity();
  const name = identity?.fullName ?? "";
  const roles: string[] = identity?.roles ?? [];
  const { canAccess: seesToPeople } = useCanAccess({ resource: "people", action: "edit" });
  return (
    <RaUserMenu icon={<Initials name={name} />}>
      <Box sx={{ px: 2, py: 1, minWidth: 200 }} role="presentation">
        <Typography variant="subtitle2">{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {roles.map((role) => translate(`crm.roles.${role}`, { _: role })).join(", ")}
        </Typography>
      </Box>
      <Divider component="li" />
      <PageItem to="/profile" label="crm.profile.title" icon={<Person fontSize="small" />} />
      <PageItem to="/mailbox" label="crm.mailbox.title" icon={<AlternateEmail fontSize="small" />} />
      {seesToPeople && <AdminItem />}
      <Logout />
    </RaUserMenu>
  );
};

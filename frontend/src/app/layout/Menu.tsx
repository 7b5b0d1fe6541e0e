import AlternateEmail from "@mui/icons-material/AlternateEmail";
import Person from "@mui/icons-material/PersonOutlined";
import SpaceDashboard from "@mui/icons-material/SpaceDashboardOutlined";
import { Box } from "@mui/material";
import { Menu as RaMenu } from "react-admin";

/** One entry a resource, in the order they are named in App; then what is about oneself. */
export const Menu = () => (
  <RaMenu sx={{ pt: 1 }}>
    <RaMenu.DashboardItem primaryText="crm.overview.title" leftIcon={<SpaceDashboard />} />
    <RaMenu.ResourceItems />
    <Box
      component="li"
      role="presentation"
      sx={{ my: 1, mx: 2, borderTop: 1, borderColor: "divider", listStyle: "none" }}
    />
    <RaMenu.Item to="/mailbox" primaryText="crm.mailbox.title" leftIcon={<AlternateEmail />} />
    <RaMenu.Item to="/profile" primaryText="crm.profile.title" leftIcon={<Person />} />
  </RaMenu>
);

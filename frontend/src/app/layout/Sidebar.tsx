import { Sidebar as RaSidebar, type SidebarProps } from "react-admin";

import { usePhone } from "@/components/widths";

/** Made anew when a phone is turned: what stood beside the page would lie over it, empty, and take every touch. */
export const Sidebar = (props: SidebarProps) => <RaSidebar key={String(usePhone())} {...props} />;

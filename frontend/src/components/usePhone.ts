import { useMediaQuery, type Theme } from "@mui/material";

/** Too narrow for a table. */
export function usePhone(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
}

/** Too narrow for a table of many columns beside the menu. */
export function useTablet(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down("md"));
}

import { useMediaQuery, type Theme } from "@mui/material";

/** One hand's width: buttons become a menu, a dialog takes the whole screen. */
export function usePhone(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
}

/** Too narrow for a table of many columns. */
export function useNarrow(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down("md"));
}

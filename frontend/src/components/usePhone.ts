import { useMediaQuery, type Theme } from "@mui/material";

/** Too narrow for a table. */
export function usePhone(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
}

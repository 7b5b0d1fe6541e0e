import { alpha } from "@mui/material/styles";
import type { RaThemeOptions } from "react-admin";

import { surfaces } from "./components";
import { DARK, LIGHT, ON_ORANGE, type Shades } from "./palette";

function themeOf(mode: "light" | "dark", shades: Shades): RaThemeOptions {
  const onPaper = mode === "light" ? "#FFFFFF" : ON_ORANGE;
  const tone = (main: string) => ({ main, contrastText: onPaper });
  return {
    palette: {
      mode,
      primary: { main: shades.accent, dark: shades.accentDark, contrastText: onPaper },
      secondary: { main: shades.accent, dark: shades.accentDark, contrastText: onPaper },
      success: tone(shades.success),
      error: tone(shades.error),
      warning: tone(shades.warning),
      info: tone(shades.info),
      background: { default: shades.background, paper: shades.paper },
      text: { primary: shades.text, secondary: shades.muted },
      divider: shades.line,
      action: { hover: alpha(shades.text, 0.045), selected: alpha(shades.accent, 0.12) },
    },
    motion: { reducedMotion: "system" },
    shape: { borderRadius: 10 },
    typography: {
      fontFamily:
        '"Inter Variable", "Noto Sans Thai Variable", "Noto Sans SC Variable", system-ui, sans-serif',
      body1: { fontSize: "0.9375rem" },
      h4: { fontWeight: 700, letterSpacing: "-0.02em" },
      h5: { fontWeight: 700, letterSpacing: "-0.015em" },
      h6: { fontWeight: 650, letterSpacing: "-0.01em" },
      subtitle1: { fontWeight: 600 },
      subtitle2: { fontWeight: 600 },
      button: { fontWeight: 600, textTransform: "none" },
    },
    sidebar: { width: 232, closedWidth: 60 },
    components: {
      ...surfaces(shades),
      // MUI makes headings of level 6 of these, which those who hear the page would look for a level 5 above.
      MuiTypography: { defaultProps: { variantMapping: { subtitle1: "p", subtitle2: "p" } } },
    },
  } as RaThemeOptions;
}

export const lightTheme = themeOf("light", LIGHT);
export const darkTheme = themeOf("dark", DARK);

/** The brand's orange is a surface: dark text stands on it. As a foreground on white it would be unreadable (2:1). */
export const ORANGE = "#FFA500";
export const ON_ORANGE = "#241600";

export const LIGHT = {
  background: "#F8F6F2",
  paper: "#FFFFFF",
  text: "#1F1B16",
  muted: "#645C51",
  line: "#E7E1D7",
  /** The orange's dark brother, for links, text buttons and checked boxes. */
  accent: "#8F4E00",
  accentDark: "#6E3B00",
  success: "#1B6E3C",
  error: "#B3261E",
  warning: "#8A4B00",
  info: "#1F5FA8",
} as const;

export const DARK = {
  background: "#15130F",
  paper: "#1E1B16",
  text: "#F3EEE5",
  muted: "#B5AB9B",
  line: "#38332A",
  accent: "#FFB534",
  accentDark: "#FFA500",
  success: "#79D69B",
  error: "#FF9C93",
  warning: "#FFC46B",
  info: "#93C1F5",
} as const;

export type Shades = { [name in keyof typeof LIGHT]: string };

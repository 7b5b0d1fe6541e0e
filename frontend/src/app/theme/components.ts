import { alpha, type Components, type Theme } from "@mui/material/styles";

import { FieldRoot } from "./FieldRoot";
import { ON_ORANGE, ORANGE, type Shades } from "./palette";

/** Filled surfaces in the brand's orange; quiet papers with a hairline instead of shadows. */
export function surfaces(shades: Shades): Components<Theme> & Record<string, unknown> {
  const hairline = `1px solid ${shades.line}`;
  const onOrange = {
    backgroundColor: ORANGE,
    color: ON_ORANGE,
    "&:hover": { backgroundColor: "#F29A00" },
  };
  return {
    ...focus(shades),
    ...inputs(shades),
    ...tables(shades),
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { borderRadius: 8 } },
      variants: [{ props: { variant: "contained", color: "primary" }, style: onOrange }],
    },
    MuiFab: { variants: [{ props: { color: "primary" }, style: onOrange }] },
    MuiPaper: { styleOverrides: { root: { backgroundImage: "none" } } },
    MuiCard: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { border: hairline, borderRadius: 14 } },
    },
    MuiDialog: { styleOverrides: { paper: { border: hairline } } },
    MuiDialogTitle: { styleOverrides: { root: { fontWeight: 650, fontSize: "1.2rem" } } },
    MuiLinearProgress: {
      styleOverrides: {
        root: { borderRadius: 4, backgroundColor: alpha(ORANGE, 0.25) },
        bar: { backgroundColor: ORANGE, borderRadius: 4 },
      },
    },
    MuiAlert: {
      styleOverrides: { root: { borderRadius: 10, border: "1px solid transparent" } },
    },
    MuiTooltip: { defaultProps: { arrow: true } },
    MuiChip: { styleOverrides: { root: { fontWeight: 550 } } },
    MuiMenu: { styleOverrides: { paper: { border: hairline } } },
    MuiSnackbarContent: {
      styleOverrides: { root: { borderRadius: 10, "& .Mui-focusVisible": { outlineColor: "currentcolor" } } },
    },
    ...shell(shades, hairline),
  };
}

/** High contrast, as the system offers it, takes every fill away: a line stands for it, and the system's colour of choice. */
const IN_SYSTEM_COLORS = {
  "@media (forced-colors: active)": {
    "&.MuiButton-contained": { border: "1px solid ButtonText" },
    // Twice, to count for more than the shades of each.
    "&&.Mui-selected, &&.RaMenuItemLink-active, &&[aria-pressed='true']": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      "&, & *": { color: "HighlightText" },
    },
  },
};

/** Where the keys are: a ring around it, in place of a ripple that hides the words and says nothing on a menu. */
function focus(shades: Shades): Components<Theme> {
  const ring = { outline: `2px solid ${shades.accent}`, outlineOffset: 2, zIndex: 1 };
  const inside = { styleOverrides: { root: { "&.Mui-focusVisible": { outlineOffset: -2 } } } };
  return {
    MuiButtonBase: {
      styleOverrides: {
        root: {
          "&.Mui-focusVisible": ring,
          "& .MuiTouchRipple-ripplePulsate": { display: "none" },
          ...IN_SYSTEM_COLORS,
        },
      },
    },
    MuiLink: {
      defaultProps: { underline: "hover" },
      styleOverrides: { root: { fontWeight: 550, "&:focus-visible": ring } },
    },
    // These lie edge to edge in what clips them.
    MuiMenuItem: inside,
    MuiTab: inside,
    // A box has room around it, which is its neighbour's.
    MuiCheckbox: inside,
    MuiRadio: inside,
  };
}

function inputs(shades: Shades): Components<Theme> {
  return {
    MuiTextField: {
      defaultProps: {
        variant: "outlined",
        margin: "dense",
        size: "small",
        fullWidth: true,
        slots: { root: FieldRoot },
      },
    },
    MuiFormControl: {
      defaultProps: { variant: "outlined", margin: "dense", size: "small", fullWidth: true },
    },
    MuiAutocomplete: { defaultProps: { fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: shades.paper, borderRadius: 8 },
        notchedOutline: { borderColor: shades.line },
      },
    },
  };
}

function tables(shades: Shades): Components<Theme> {
  return {
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: shades.line, "&.MuiTableCell-paddingCheckbox": { padding: "0 8px" } },
        head: {
          color: shades.muted,
          fontSize: "0.76rem",
          fontWeight: 600,
          letterSpacing: "0.02em",
          whiteSpace: "nowrap",
        },
      },
    },
    MuiTableRow: { styleOverrides: { root: { "&:last-of-type > td": { borderBottom: 0 } } } },
  };
}

/** What paper has no use for. */
const ON_SCREEN = { "@media print": { display: "none" } };

/** The parts of react-admin's own frame. */
function shell(shades: Shades, hairline: string): Record<string, unknown> {
  return {
    RaAppBar: {
      styleOverrides: {
        root: {
          "& .RaAppBar-appBar, &.RaAppBar-appBar": {
            backgroundColor: shades.paper,
            color: shades.text,
            boxShadow: "none",
            borderBottom: hairline,
            "@media print": { position: "static" },
          },
          "& button": ON_SCREEN,
        },
      },
    },
    RaLayout: {
      styleOverrides: {
        // A screen's height on paper would leave a second page empty.
        root: { "@media print": { "&&": { minHeight: 0 }, "& .RaLayout-appFrame": { marginTop: 0 } } },
      },
    },
    RaShow: { styleOverrides: { root: { "@media print": { "& .RaShow-main": { display: "block" } } } } },
    RaPaginationActions: { styleOverrides: { root: ON_SCREEN } },
    RaSidebar: {
      styleOverrides: {
        // On a phone the root is the whole screen, behind which the page stays to be seen.
        root: {
          "&.MuiDrawer-docked": {
            backgroundColor: shades.paper,
            borderRight: hairline,
            height: "auto",
            ...ON_SCREEN,
          },
        },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          margin: "2px 10px",
          borderRadius: 8,
          minHeight: 40,
          paddingLeft: 10,
          color: shades.muted,
          fontWeight: 550,
          "& .RaMenuItemLink-icon": { minWidth: 36 },
          "&.RaMenuItemLink-active": {
            backgroundColor: alpha(ORANGE, 0.16),
            color: shades.text,
            fontWeight: 650,
            "& .RaMenuItemLink-icon": { color: shades.accent },
          },
        },
      },
    },
    // react-admin writes white on the page's own colour.
    RaSkipNavigationButton: {
      styleOverrides: {
        root: { "&&": { backgroundColor: shades.paper, color: shades.accent, border: hairline } },
      },
    },
    RaSimpleFormIterator: { defaultProps: { fullWidth: true } },
    RaToolbar: {
      styleOverrides: { root: { backgroundColor: shades.paper, borderTop: hairline } },
    },
    // react-admin paints these two white on a phone, as if the page were white.
    RaTopToolbar: {
      styleOverrides: {
        root: {
          "&&": {
            backgroundColor: "transparent",
            minHeight: 0,
            padding: "8px 0",
            gap: 8,
            alignItems: "center",
            "@media (min-width: 900px)": { flexShrink: 0 },
            ...ON_SCREEN,
          },
        },
      },
    },
    // A list is no wider than the screen: what does not fit in a filter scrolls inside it.
    RaList: { styleOverrides: { root: { "& .RaList-main": { minWidth: 0 } } } },
    RaFilterForm: {
      styleOverrides: {
        root: {
          minWidth: 0,
          "& .RaFilterForm-filterFormInput": { minWidth: 0, maxWidth: "100%" },
          "& .RaFilterForm-filterFormInput > *:first-of-type": { minWidth: 0 },
        },
      },
    },
    RaListToolbar: {
      styleOverrides: {
        root: { "&&": { backgroundColor: "transparent", minWidth: 0, "& > *": { minWidth: 0 } } },
      },
    },
    RaDataTable: {
      styleOverrides: {
        root: {
          "& .RaDataTable-headerCell": { backgroundColor: "transparent" },
          // On a tablet a table scrolls inside its card, not the page with it.
          "@media (max-width: 1279px)": { "& .RaDataTable-tableWrapper": { overflowX: "auto" } },
        },
      },
    },
  };
}

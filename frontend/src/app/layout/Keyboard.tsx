import { useMemo, useState } from "react";
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useStore, useTranslate } from "react-admin";
import { useNavigate } from "react-router-dom";

import { useShortcuts } from "./useShortcuts";

/** What can be done by a single key, and the page that says so. */
export const Keyboard = () => {
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();
  const shortcuts = useMemo(
    () => ({
      "/": () => {
        const field = searchField();
        if (field) field.focus();
        else void navigate("/companies");
      },
      n: () => newButton()?.click(),
      "?": () => setHelp(true),
    }),
    [navigate],
  );
  const [on] = useStore("shortcuts", true);
  useShortcuts(on ? shortcuts : NONE);
  return <Help open={help} onClose={() => setHelp(false)} />;
};

const NONE = {};

const main = () => document.getElementById("main-content");

function searchField(): HTMLInputElement | null | undefined {
  return main()?.querySelector<HTMLInputElement>("input[name='q'], input[id='q']");
}

/** The list's own "New …", which is there only for those who may. */
function newButton(): HTMLElement | null | undefined {
  return main()?.querySelector<HTMLElement>("a[href$='/create']");
}

const KEYS = { "/": "search", n: "new", "?": "help", "Ctrl + Enter": "send", Esc: "close" } as const;

const Help = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const translate = useTranslate();
  return (
    <Dialog open={open} onClose={onClose}>
      <DialogTitle>{translate("crm.keyboard.title")}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ m: 0, display: "grid", gridTemplateColumns: "auto 1fr", gap: 1.5, alignItems: "baseline" }}
        >
          {Object.entries(KEYS).map(([key, word]) => (
            <Box key={key} sx={{ display: "contents" }}>
              <dt>
                <Box
                  component="kbd"
                  sx={{
                    px: 1,
                    py: 0.25,
                    border: 1,
                    borderColor: "divider",
                    borderRadius: 1,
                    font: "inherit",
                  }}
                >
                  {key}
                </Box>
              </dt>
              <Typography component="dd" sx={{ m: 0 }}>
                {translate(`crm.keyboard.${word}`)}
              </Typography>
            </Box>
          ))}
        </Box>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {translate("crm.keyboard.off")}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("ra.action.close")}</Button>
      </DialogActions>
    </Dialog>
  );
};

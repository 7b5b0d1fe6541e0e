import { useState } from "react";
import Language from "@mui/icons-material/Language";
import { Box, Button, Menu, MenuItem } from "@mui/material";
import { useLocales, useLocaleState, useTranslate } from "react-admin";

interface LanguageButtonProps {
  /** Told which language was chosen, so that it can be kept with the person. */
  onChosen?: (locale: string) => void;
}

export const LanguageButton = ({ onChosen }: LanguageButtonProps) => {
  const translate = useTranslate();
  const locales = useLocales();
  const [locale, setLocale] = useLocaleState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const choose = (chosen: string) => {
    setAnchor(null);
    setLocale(chosen);
    onChosen?.(chosen);
  };

  return (
    <>
      <Button
        color="inherit"
        startIcon={<Language />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={`${translate("crm.shell.language")} ${locale.toUpperCase()}`}
        sx={{ minWidth: 0, px: 1, "& .MuiButton-startIcon": { m: { xs: 0, sm: "0 8px 0 -4px" } } }}
      >
        <Box component="span" sx={{ display: { xs: "none", sm: "inline" } }}>
          {locale.toUpperCase()}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {locales.map(({ locale: each, name }) => (
          <MenuItem key={each} lang={each} selected={each === locale} onClick={() => choose(each)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

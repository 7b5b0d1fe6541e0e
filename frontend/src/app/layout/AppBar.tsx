import { Box } from "@mui/material";
import { AppBar as RaAppBar, RefreshIconButton, TitlePortal, ToggleThemeButton } from "react-admin";

import { Logo } from "@/components/Logo";

import { LanguageButton } from "./LanguageButton";
import { useKeepLanguage } from "./useLanguage";
import { UserMenu } from "./UserMenu";

const Tools = () => {
  const keepLanguage = useKeepLanguage();
  return (
    <>
      <LanguageButton onChosen={keepLanguage} />
      <ToggleThemeButton />
      <Box sx={{ display: { xs: "none", sm: "block" } }}>
        <RefreshIconButton size="medium" />
      </Box>
    </>
  );
};

export const AppBar = () => (
  <RaAppBar color="inherit" elevation={0} alwaysOn toolbar={<Tools />} userMenu={<UserMenu />}>
    <Box sx={{ display: { xs: "none", md: "flex" }, width: 190, pl: 0.5 }}>
      <Logo size={28} />
    </Box>
    <TitlePortal
      variant="h6"
      component="h1"
      sx={{
        minWidth: 0,
        fontSize: { xs: "1rem", md: "1.2rem" },
        // On a phone a long name takes two lines instead of losing its end.
        whiteSpace: { xs: "normal", sm: "nowrap" },
        lineHeight: { xs: 1.2, sm: 1.6 },
        maxHeight: { xs: "2.4em", sm: "none" },
        overflowWrap: "anywhere",
      }}
    />
  </RaAppBar>
);

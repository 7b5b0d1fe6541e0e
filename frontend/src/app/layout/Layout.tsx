import { Suspense, useEffect, type ReactNode } from "react";
import { thTH } from "@mui/material/locale";
import { createTheme, ThemeProvider, type Theme } from "@mui/material/styles";
import { Layout as RaLayout, useLocale } from "react-admin";

import { PageSkeleton } from "@/components/Skeletons";
import { SendingDesk } from "@/features/sending";

import { AppBar } from "./AppBar";
import { Keyboard } from "./Keyboard";
import { Menu } from "./Menu";
import { PageError } from "./PageError";
import { SessionGuard } from "./SessionGuard";
import { Sidebar } from "./Sidebar";
import { useDocumentTitle } from "./useDocumentTitle";
import { useOwnLanguage } from "./useLanguage";

/** What MUI says by itself, mostly to screen readers, such as the names of the buttons below a list. */
// An object and no more: to compare a theme with the options of one takes TypeScript half a minute.
const inThai = (theme: object) => createTheme(theme, thTH);
const inEnglish = (theme: Theme) => theme;

export const Layout = ({ children }: { children: ReactNode }) => {
  useOwnLanguage();
  useDocumentLanguage();
  useDocumentTitle();
  const locale = useLocale();
  return (
    <ThemeProvider theme={locale === "th" ? inThai : inEnglish}>
      <RaLayout
        appBar={AppBar}
        menu={Menu}
        sidebar={Sidebar}
        error={PageError}
        appBarAlwaysOn
        sx={{
          minWidth: 0,
          "& .RaLayout-appFrame": { marginTop: 7 },
          "& .RaAppBar-toolbar": { minHeight: 56 },
          // On a phone the round button of a list floats over its end.
          "& .RaLayout-content": { minWidth: 0, px: { xs: 1, sm: 2, md: 3 }, pt: 1, pb: { xs: 11, sm: 6 } },
        }}
      >
        <Keyboard />
        <SessionGuard />
        <SendingDesk>
          <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
        </SendingDesk>
      </RaLayout>
    </ThemeProvider>
  );
};

/** Screen readers and the server's sentences follow `<html lang>`. */
function useDocumentLanguage(): void {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}

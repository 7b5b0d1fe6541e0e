import { Suspense, useEffect, type ReactNode } from "react";
import { Layout as RaLayout, useLocale } from "react-admin";

import { PageSkeleton } from "@/components/Skeletons";
import { SendingDesk } from "@/features/sending";

import { AppBar } from "./AppBar";
import { Keyboard } from "./Keyboard";
import { Menu } from "./Menu";
import { useDocumentTitle } from "./useDocumentTitle";
import { useOwnLanguage } from "./useLanguage";

export const Layout = ({ children }: { children: ReactNode }) => {
  useOwnLanguage();
  useDocumentLanguage();
  useDocumentTitle();
  return (
    <RaLayout
      appBar={AppBar}
      menu={Menu}
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
      <SendingDesk>
        <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
      </SendingDesk>
    </RaLayout>
  );
};

/** Screen readers and the server's sentences follow `<html lang>`. */
export function useDocumentLanguage(): void {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}

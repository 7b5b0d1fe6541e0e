import type { ReactElement } from "react";
import { QueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { AdminContext, memoryStore, Notification, TestMemoryRouter } from "react-admin";

import { dataProvider } from "@/api/dataProvider";
import { authProvider, forgetMe } from "@/app/providers/authProvider";
import { i18nProvider } from "@/app/providers/i18nProvider";
import { lightTheme } from "@/app/theme";
import { SendingDesk } from "@/features/sending";

/** A screen in everything that the app puts around it: router, data, sign-in, words, notifications. */
export function renderInApp(screen: ReactElement, path = "/") {
  forgetMe();
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <TestMemoryRouter initialEntries={[path]}>
      <AdminContext
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={memoryStore()}
        theme={lightTheme}
      >
        <SendingDesk>{screen}</SendingDesk>
        <Notification />
      </AdminContext>
    </TestMemoryRouter>,
  );
}

/** The language of the screens from here on; the next test begins in English again. */
export const speak = (locale: string) => i18nProvider.changeLocale(locale);

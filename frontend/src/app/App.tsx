import { lazy } from "react";
import { QueryClient } from "@tanstack/react-query";
import { Admin, CustomRoutes, localStorageStore, Resource } from "react-admin";
import { createBrowserRouter, Navigate, Route, RouterProvider } from "react-router-dom";

import { dataProvider } from "@/api/dataProvider";
import { AccessDenied, NotFound } from "@/components/DeadEnd";
import { NobodyToAsk } from "@/components/ServerAway";
import { companies } from "@/features/companies";
import { contacts } from "@/features/contacts";
import { documents } from "@/features/documents";
import { emails } from "@/features/emails";
import { ImportPage } from "@/features/importing";
import { MailboxPage } from "@/features/mailbox";
import { OverviewPage } from "@/features/overview";
import { ProfilePage } from "@/features/profile";
import { senderProfiles } from "@/features/senderProfiles";
import { templates } from "@/features/wording";

import { Layout } from "./layout/Layout";
import { authProvider } from "./providers/authProvider";
import { i18nProvider } from "./providers/i18nProvider";
import { retryOnlyWhatMayHelp } from "./providers/retries";
import { darkTheme, lightTheme } from "./theme";

const LoginPage = lazy(() => import("./login/LoginPage"));

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: retryOnlyWhatMayHelp } },
});
const store = localStorageStore("1", "bmasia");

const Crm = () => (
  <Admin
    title="BMAsia CRM"
    layout={Layout}
    dashboard={OverviewPage}
    accessDenied={AccessDenied}
    authenticationError={NobodyToAsk}
    catchAll={NotFound}
    loginPage={LoginPage}
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    requireAuth
    disableTelemetry
  >
    {documents.map((resource) => (
      <Resource key={resource.name} {...resource} />
    ))}
    <Resource {...companies}>
      <Route path="import" element={<ImportPage />} />
    </Resource>
    <Resource {...contacts} />
    <Resource {...emails}>
      {/* The short address, as it stands in messages to people. */}
      <Route path=":id" element={<Navigate to="show" replace />} />
    </Resource>
    <Resource {...templates} />
    <Resource {...senderProfiles} />
    <CustomRoutes>
      <Route path="/mailbox" element={<MailboxPage />} />
      {/* The server answers with this page whoever may not see Django admin. */}
      <Route path="/admin/*" element={<AccessDenied />} />
      <Route path="/profile" element={<ProfilePage />} />
    </CustomRoutes>
  </Admin>
);

/** A data router: only such a one can ask before a page with unsaved changes is left. */
const router = createBrowserRouter([{ path: "*", element: <Crm /> }]);

/** As react-admin's own routers: it sends somebody to sign in, forgets what it knew, and must not be asked before. */
export const App = () => <RouterProvider router={router} useTransitions={false} />;

import polyglotI18nProvider from "ra-i18n-polyglot";

import { en } from "@/app/i18n/en";

/** English comes with the first page, Thai is fetched when it is wanted. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === "th" ? import("@/app/i18n/th").then(({ th }) => th) : en),
  "en",
  [
    { locale: "en", name: "English" },
    { locale: "th", name: "ไทย" },
  ],
);

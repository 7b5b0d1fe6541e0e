import english from "ra-language-english";

import { crm } from "./en.crm";
import type { documents } from "./en.documents";
import type { importing } from "./en.import";
import type { mail } from "./en.mail";
import { resources } from "./en.resources";

/** react-admin says this when it could not open a page, for whatever reason. */
const notification = {
  ...english.ra.notification,
  item_doesnt_exist: "This could not be opened: it may have been deleted, or the server does not answer.",
};
const ra = { ...english.ra, notification };

export const en = { ...english, ra, crm, resources };

/** Every dictionary has the shape of the English one: a missing word does not compile. */
type Words<T> = { [key in keyof T]: T[key] extends string ? string : Words<T[key]> };
export type Messages = Words<typeof en>;
export type OwnWords = Words<typeof crm>;
export type ResourceWords = Words<typeof resources>;
export type DocumentsWords = Words<typeof documents>;
export type ImportWords = Words<typeof importing>;
export type MailWords = Words<typeof mail>;

import { DOCUMENT_TYPES } from "./types";

/** Which of Django's permissions each screen asks for: react-admin's resource and action → "documents.view_quote". */
const MODELS: Record<string, [app: string, model: string]> = {
  ...Object.fromEntries(DOCUMENT_TYPES.map((type) => [`${type}s`, ["documents", type]])),
  companies: ["clients", "company"],
  contacts: ["clients", "contact"],
  issuers: ["documents", "issuer"],
  templates: ["sending", "template"],
  emails: ["mailroom", "emaillog"],
  people: ["accounts", "user"],
  // Whoever may change people sees to these as well.
  "sender-profiles": ["accounts", "user"],
};

const VERBS: Record<string, string> = {
  list: "view",
  show: "view",
  export: "view",
  create: "add",
  clone: "add",
  edit: "change",
  delete: "delete",
  send: "send",
};

export function isAllowed(permissions: readonly string[], resource: string, action: string): boolean {
  const model = MODELS[resource];
  const verb = VERBS[action];
  // Pages that are about oneself (the mailbox, the profile) ask for no permission.
  if (!model || !verb) return true;
  return permissions.includes(`${model[0]}.${verb}_${model[1]}`);
}

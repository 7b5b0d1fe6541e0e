import { DOCUMENT_TYPES } from "./types";

/** Where each resource lives, and which of the server's names sorts by a field of ours. */
interface ResourcePath {
  path: string;
  ordering: Record<string, string>;
}

const BY_COMPANY = { company: "company__name", company_name: "company__name" };

const DOCUMENTS = DOCUMENT_TYPES.map((type) => [
  `${type}s`,
  { path: `/api/v1/${type}s/`, ordering: BY_COMPANY },
]);

const RESOURCES: Record<string, ResourcePath> = {
  ...Object.fromEntries(DOCUMENTS),
  companies: { path: "/api/v1/companies/", ordering: {} },
  contacts: { path: "/api/v1/contacts/", ordering: BY_COMPANY },
  issuers: { path: "/api/v1/issuers/", ordering: {} },
  templates: { path: "/api/v1/templates/", ordering: {} },
  emails: { path: "/api/v1/emails/", ordering: {} },
};

export function resourcePath(resource: string): string {
  return resourceOf(resource).path;
}

export function orderingOf(resource: string, field: string, order: "ASC" | "DESC"): string {
  const name = resourceOf(resource).ordering[field] ?? field;
  return order === "DESC" ? `-${name}` : name;
}

/** Where the server writes the list into a file: filtered and sorted as it is shown. */
export function exportUrl(
  resource: string,
  type: "csv" | "xlsx",
  filter: Record<string, unknown>,
  sort: { field: string; order: "ASC" | "DESC" },
): string {
  const { q, ...fields } = filter;
  const query = new URLSearchParams({ type, ordering: orderingOf(resource, sort.field, sort.order) });
  for (const [name, value] of Object.entries({ ...fields, search: q })) {
    for (const each of [value].flat()) if (each || each === false) query.append(name, String(each));
  }
  return `${resourcePath(resource)}export/?${query}`;
}

function resourceOf(resource: string): ResourcePath {
  const known = RESOURCES[resource];
  if (!known) throw new Error(`No such resource: ${resource}`);
  return known;
}

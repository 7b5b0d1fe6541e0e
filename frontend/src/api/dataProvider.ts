import type { DataProvider, GetListParams, Identifier, RaRecord } from "ra-core";

import { api } from "./client";
import { orderingOf, resourcePath } from "./resources";
import type { Page } from "./types";

/** The paths are only known while it runs here, so this file sees the typed client through a wider window. */
interface AnyClient {
  GET(path: string, options?: object): Promise<{ data: unknown }>;
  POST(path: string, options?: object): Promise<{ data: unknown }>;
  PATCH(path: string, options?: object): Promise<{ data: unknown }>;
  DELETE(path: string, options?: object): Promise<{ data: unknown }>;
}
const client = api as unknown as AnyClient;

type ListParams = Pick<GetListParams, "pagination" | "sort" | "filter" | "signal">;

async function list(resource: string, { pagination, sort, filter, signal }: ListParams) {
  const { q, ...fields } = (filter ?? {}) as Record<string, unknown>;
  const query = {
    ...fields,
    page: pagination?.page,
    page_size: pagination?.perPage,
    ordering: sort?.field ? orderingOf(resource, sort.field, sort.order) : undefined,
    search: q === "" ? undefined : q,
  };
  const { data } = await client.GET(resourcePath(resource), { params: { query }, signal });
  const page = data as Page<RaRecord>;
  return { data: page.results, total: page.count, meta: { more: page.count_is_exact === false } };
}

async function read(resource: string, id: Identifier, signal?: AbortSignal): Promise<RaRecord> {
  return (await client.GET(`${resourcePath(resource)}${id}/`, { signal })).data as RaRecord;
}

/**
 * Only what changed is sent, with the version it was read at: the server refuses when somebody was quicker. Who has
 * seen the newer version and keeps the own change says so by a `version` in the data.
 */
async function change(
  resource: string,
  id: Identifier,
  data: Partial<RaRecord>,
  previous: Partial<RaRecord>,
) {
  const changed = Object.entries(data).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(previous[field]),
  );
  const body = { ...Object.fromEntries(changed), version: data.version ?? previous.version };
  return (await client.PATCH(`${resourcePath(resource)}${id}/`, { body })).data as RaRecord;
}

async function remove(resource: string, id: Identifier): Promise<void> {
  await client.DELETE(`${resourcePath(resource)}${id}/`);
}

/** react-admin's questions, asked in the words of our API. Generic methods need the casts: the caller names the type. */
export const dataProvider = {
  getList: list,
  getOne: async (resource, { id, signal }) => ({ data: await read(resource, id, signal) }),
  getMany: async (resource, { ids, signal }) => ({
    data: await Promise.all(ids.map((id) => read(resource, id, signal))),
  }),
  getManyReference: (resource, { target, id, filter, ...params }) =>
    list(resource, { ...params, filter: { ...filter, [target]: id } }),
  create: async (resource, { data }) => ({
    data: (await client.POST(resourcePath(resource), { body: data })).data as RaRecord,
  }),
  update: async (resource, { id, data, previousData }) => ({
    data: await change(resource, id, data, previousData ?? {}),
  }),
  updateMany: async (resource, { ids, data }) => {
    await Promise.all(ids.map((id) => change(resource, id, data, {})));
    return { data: ids };
  },
  delete: async (resource, { id, previousData }) => {
    await remove(resource, id);
    return { data: previousData ?? { id } };
  },
  deleteMany: async (resource, { ids }) => {
    await Promise.all(ids.map((id) => remove(resource, id)));
    return { data: ids };
  },
  supportAbortSignal: true,
} as DataProvider;

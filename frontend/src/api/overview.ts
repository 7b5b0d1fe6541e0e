import { api } from "./client";
import type { Overview } from "./types";

export async function fetchOverview(): Promise<Overview> {
  const { data } = await api.GET("/api/v1/overview/");
  return data as Overview;
}

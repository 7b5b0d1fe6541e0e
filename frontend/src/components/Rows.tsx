import type { ReactNode } from "react";
import { useListContext } from "react-admin";

import { ServerAway } from "./ServerAway";
import { RowsSkeleton } from "./Skeletons";

/** The rows of a list; what has been shown stays while the server is away, and what never came is not called empty. */
export const Rows = ({ children }: { children: ReactNode }) => {
  const { data, error, isPending, refetch } = useListContext();
  if (error && !data) return <ServerAway onAgain={() => void refetch()} />;
  return isPending ? <RowsSkeleton /> : children;
};

import type { ReactNode } from "react";
import { Box, Link, Typography } from "@mui/material";
import {
  RecordContextProvider,
  useCreatePath,
  useListContext,
  useResourceContext,
  type RaRecord,
} from "ra-core";
import { ListNoResults } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

interface CardsProps<T extends RaRecord> {
  title: (record: T) => ReactNode;
  /** Stands at the right of the title. */
  corner?: (record: T) => ReactNode;
  children: (record: T) => ReactNode;
  /** Which page the title leads to. */
  opens?: "show" | "edit";
}

/** A list where there is no room for a table: one card a record, the title opens it. */
export const Cards = <T extends RaRecord>({ title, corner, children, opens = "show" }: CardsProps<T>) => {
  const { data } = useListContext<T>();
  const resource = useResourceContext();
  const createPath = useCreatePath();
  if (data?.length === 0) return <ListNoResults />;
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {data?.map((record) => (
        <RecordContextProvider key={record.id} value={record}>
          <Box
            component="li"
            sx={{ p: 2, borderBottom: 1, borderColor: "divider", "&:last-child": { borderBottom: 0 } }}
          >
            <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: 1 }}>
              <Link
                component={RouterLink}
                to={createPath({ resource, type: opens, id: record.id })}
                variant="subtitle1"
                sx={{ overflowWrap: "anywhere" }}
              >
                {title(record)}
              </Link>
              {corner?.(record)}
            </Box>
            <Typography component="div" variant="body2" color="textSecondary">
              {children(record)}
            </Typography>
          </Box>
        </RecordContextProvider>
      ))}
    </Box>
  );
};

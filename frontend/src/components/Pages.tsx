import type { TablePaginationProps } from "@mui/material";
import { Pagination, useListContext, useLocale, useTranslate } from "react-admin";

/** Below a list: which rows these are, of how many. Beyond a bound the server does not count, and this says so. */
export const Pages = () => {
  const translate = useTranslate();
  const locale = useLocale();
  const { meta, data, error } = useListContext();
  // Passed on to MUI, though react-admin's types do not name it.
  const label: Pick<TablePaginationProps, "labelDisplayedRows"> = {
    labelDisplayedRows: ({ from, to, count }) => {
      const total = count.toLocaleString(locale);
      const words = meta?.more ? translate("crm.pages.more_than", { total }) : total;
      return translate("crm.pages.range", { from, to, total: words });
    },
  };
  if (error && !data) return null;
  return <Pagination rowsPerPageOptions={[10, 25, 50, 100]} {...label} />;
};

import { useState } from "react";
import Download from "@mui/icons-material/FileDownloadOutlined";
import { Button, Menu, MenuItem } from "@mui/material";
import { useListContext, useResourceContext, useTranslate } from "ra-core";

import { exportUrl } from "@/api/resources";

const TYPES = { csv: "CSV", xlsx: "Excel (XLSX)" } as const;

/** The whole list as it is filtered, as a file that the server writes. */
export const ExportButton = () => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? "";
  const { filterValues, sort, total } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!total) return null;
  return (
    <>
      <Button
        startIcon={<Download />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate("ra.action.export")}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {(["csv", "xlsx"] as const).map((type) => (
          <MenuItem
            key={type}
            component="a"
            download
            href={exportUrl(resource, type, filterValues, sort)}
            onClick={() => setAnchor(null)}
          >
            {TYPES[type]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

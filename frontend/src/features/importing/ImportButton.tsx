import Upload from "@mui/icons-material/FileUploadOutlined";
import { Button } from "@mui/material";
import { useCanAccess, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

/** The way to the import, for those who may add companies. */
export const ImportButton = () => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: "companies", action: "create" });
  if (!canAccess) return null;
  return (
    <Button component={RouterLink} to="/companies/import" startIcon={<Upload />}>
      {translate("crm.import.open")}
    </Button>
  );
};

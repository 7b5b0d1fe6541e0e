import PictureAsPdf from "@mui/icons-material/PictureAsPdfOutlined";
import { Button } from "@mui/material";
import { useTranslate } from "react-admin";

import { pdfUrl, type DocumentRef } from "@/api/sending";

export const PdfButton = ({ document }: { document: DocumentRef }) => {
  const translate = useTranslate();
  return (
    <Button component="a" href={pdfUrl(document, true)} download startIcon={<PictureAsPdf />}>
      {translate("crm.actions.download_pdf")}
    </Button>
  );
};

import type { ReactNode } from "react";
import { Box, Link, Typography } from "@mui/material";
import PictureAsPdf from "@mui/icons-material/PictureAsPdfOutlined";
import { alpha } from "@mui/material/styles";
import { useLocale, useTranslate } from "react-admin";

import { documentResource } from "@/api/sending";
import type { EmailDraft } from "@/api/types";
import { Money } from "@/components/Money";
import { Day } from "@/components/When";
import { formatSize } from "@/lib/format";

interface DocumentCardProps {
  draft: EmailDraft;
  /** What goes with it. */
  children?: ReactNode;
}

/** What is sent: the document in short, and the very PDF that will be attached. */
export const DocumentCard = ({ draft, children }: DocumentCardProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  const { document, pdf } = draft;
  return (
    <Box sx={{ p: 2, borderRadius: "12px", bgcolor: alpha("#FFA500", 0.09), display: "grid", gap: 1.25 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, alignItems: "baseline" }}>
        <Box sx={{ flex: "1 1 180px", minWidth: 0 }}>
          <Typography variant="subtitle1" sx={{ overflowWrap: "anywhere" }}>
            {document.company.name}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {document.number}
            {document.valid_until && (
              <>
                {" · "}
                {translate(`resources.${documentResource(document.type)}.until`)}{" "}
                <Day day={document.valid_until} />
              </>
            )}
          </Typography>
        </Box>
        <Typography variant="subtitle1" component="span">
          <Money amount={document.total} currency={document.currency} />
        </Typography>
      </Box>
      {pdf && (
        <Link
          href={pdf.url}
          target="_blank"
          rel="noopener"
          variant="body2"
          sx={{
            display: "inline-flex",
            alignItems: "center",
            gap: 0.75,
            justifySelf: "start",
            overflowWrap: "anywhere",
          }}
        >
          <PictureAsPdf fontSize="small" aria-hidden />
          <span>
            {pdf.filename} ({formatSize(pdf.size, locale)})
          </span>
        </Link>
      )}
      {children}
    </Box>
  );
};

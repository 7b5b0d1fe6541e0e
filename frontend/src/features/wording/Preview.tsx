import { useState } from "react";
import { Box, Skeleton, Typography } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslate } from "react-admin";

import { previewTemplate } from "@/api/templates";
import type { Template } from "@/api/types";
import { Failure } from "@/components/Failure";

import { DocumentChoice } from "./DocumentChoice";

interface PreviewProps {
  template: Template;
  subject: string;
  body: string;
}

/** What a client would read, on a document of ours. */
export const Preview = ({ template, subject, body }: PreviewProps) => {
  const translate = useTranslate();
  const [document, setDocument] = useState<number | null>(null);
  const { data, error } = useQuery({
    queryKey: ["templates", "preview", template.id, subject, body, document],
    queryFn: () => previewTemplate(template.id, { subject, body, document }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" component="h2" sx={{ mb: 1 }}>
        {translate("crm.wording.preview")}
      </Typography>
      <DocumentChoice kind={template.kind} shown={data?.document ?? null} onChoose={setDocument} />
      {error && <Failure error={error} sx={{ my: 1 }} />}
      {!data && !error && <Skeleton variant="rounded" height={240} />}
      {data && !error && (
        <Box
          lang={template.language}
          sx={{ mt: 1, border: 1, borderColor: "divider", borderRadius: "12px", overflow: "hidden" }}
        >
          <Box sx={{ height: 6, bgcolor: "#FFA500" }} />
          <Box sx={{ p: 2.5 }}>
            <Typography variant="subtitle1" sx={{ overflowWrap: "anywhere" }}>
              {data.subject}
            </Typography>
            <Typography sx={{ mt: 2, whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
              {data.body}
            </Typography>
          </Box>
        </Box>
      )}
    </Box>
  );
};

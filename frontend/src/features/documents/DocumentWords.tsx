import { Typography } from "@mui/material";

import type { AnyDocument } from "@/api/types";
import { Section } from "@/components/Section";

/** Notes and terms, where there are any. */
export const DocumentWords = ({ document }: { document: AnyDocument }) =>
  (["notes", "terms"] as const)
    .filter((field) => document[field])
    .map((field) => (
      <Section key={field} title={`crm.documents.${field}`}>
        <Typography sx={{ whiteSpace: "pre-line" }}>{document[field]}</Typography>
      </Section>
    ));

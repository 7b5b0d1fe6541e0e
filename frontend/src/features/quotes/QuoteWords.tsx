import { Typography } from "@mui/material";

import type { Quote } from "@/api/types";
import { Section } from "@/components/Section";

/** Notes and terms, where there are any. */
export const QuoteWords = ({ quote }: { quote: Quote }) =>
  (["notes", "terms"] as const)
    .filter((field) => quote[field])
    .map((field) => (
      <Section key={field} title={`resources.quotes.fields.${field}`}>
        <Typography sx={{ whiteSpace: "pre-line" }}>{quote[field]}</Typography>
      </Section>
    ));

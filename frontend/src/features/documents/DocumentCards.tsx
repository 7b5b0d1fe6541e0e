import { Box } from "@mui/material";

import type { AnyDocument } from "@/api/types";
import { Cards } from "@/components/Cards";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Money } from "@/components/Money";
import { Day } from "@/components/When";

import { DocumentMenu } from "./DocumentMenu";

export const DocumentCards = () => (
  <Cards<AnyDocument>
    title={(document) => document.number}
    corner={(document) => (
      <Box sx={{ display: "flex", alignItems: "center", gap: 0.5, mt: -0.5, mr: -1 }}>
        <DocumentStatusChip status={document.status} />
        <DocumentMenu document={document} />
      </Box>
    )}
  >
    {(document) => (
      <>
        <Box sx={{ color: "text.primary" }}>{document.company_name}</Box>
        <Money amount={document.total} currency={document.currency} /> · <Day day={document.date} />
      </>
    )}
  </Cards>
);

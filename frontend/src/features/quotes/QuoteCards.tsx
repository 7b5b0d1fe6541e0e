import { Box } from "@mui/material";

import type { Quote } from "@/api/types";
import { Cards } from "@/components/Cards";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Money } from "@/components/Money";
import { Day } from "@/components/When";
import { DocumentActionsMenu } from "@/features/sending";

export const QuoteCards = () => (
  <Cards<Quote>
    title={(quote) => quote.number}
    corner={(quote) => (
      <Box sx={{ display: "flex", alignItems: "center", gap: 0.5, mt: -0.5, mr: -1 }}>
        <DocumentStatusChip status={quote.status} />
        <DocumentActionsMenu document={{ resource: "quotes", id: quote.id }} number={quote.number} />
      </Box>
    )}
  >
    {(quote) => (
      <>
        <Box sx={{ color: "text.primary" }}>{quote.company_name}</Box>
        <Money amount={quote.total} currency={quote.currency} /> · <Day day={quote.date} />
      </>
    )}
  </Cards>
);

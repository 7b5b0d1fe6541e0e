import { Box } from "@mui/material";
import { useTranslate } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { Cards } from "@/components/Cards";
import { DocumentStatusChip } from "@/components/DocumentStatusChip";
import { Money } from "@/components/Money";
import { Day } from "@/components/When";

import { DocumentMenu } from "./DocumentMenu";
import { dayOf, useKind } from "./kinds";

/** The day that counts: until when it holds, or is to be paid. */
const Until = ({ document }: { document: AnyDocument }) => {
  const translate = useTranslate();
  const { dates, resource } = useKind();
  const field = dates.at(-1)!;
  const day = dayOf(document, field);
  if (!day) return <Day day={document.date} />;
  return (
    <>
      {translate(`resources.${resource}.fields.${field}`)} <Day day={day} />
    </>
  );
};

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
        <Money amount={document.total} currency={document.currency} /> · <Until document={document} />
      </>
    )}
  </Cards>
);

import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import type { Overview } from "@/api/types";
import { Money } from "@/components/Money";
import { Section } from "@/components/Section";

import { Months } from "./Months";

type OneBusiness = Overview["business"][number];

/** What quotes were sent and accepted for; currencies are never added up. */
export const Business = ({ business }: { business: Overview["business"] }) => {
  const translate = useTranslate();
  return (
    <Section title="crm.overview.month">
      {business.length === 0 && (
        <Typography color="textSecondary">{translate("crm.overview.no_business")}</Typography>
      )}
      <Box sx={{ display: "grid", gap: 3 }}>
        {business.map((one) => (
          <InCurrency key={one.currency} business={one} />
        ))}
      </Box>
    </Section>
  );
};

const InCurrency = ({ business }: { business: OneBusiness }) => (
  <Box>
    <Box component="dl" sx={{ m: 0, display: "grid", gap: 0.25 }}>
      <Figure name="sent" value={business.sent} currency={business.currency} />
      <Figure name="accepted" value={business.accepted} currency={business.currency} />
    </Box>
    <Months business={business} />
  </Box>
);

interface FigureProps {
  name: "sent" | "accepted";
  value: OneBusiness["sent"];
  currency: string;
}

const Figure = ({ name, value, currency }: FigureProps) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: 1 }}>
      <Typography component="dt" variant="body2" color="textSecondary">
        <Swatch name={name} />
        {translate(`crm.overview.${name}`, { smart_count: value.count })}
      </Typography>
      <Typography component="dd" variant="subtitle1" sx={{ m: 0 }}>
        <Money amount={value.total} currency={currency} />
      </Typography>
    </Box>
  );
};

/** The key to the chart, beside the words. */
const Swatch = ({ name }: { name: "sent" | "accepted" }) => (
  <Box
    component="span"
    aria-hidden
    sx={{
      display: "inline-block",
      width: 10,
      height: 10,
      mr: 1,
      borderRadius: "3px",
      border: 1,
      borderColor: name === "sent" ? "text.secondary" : "primary.main",
      bgcolor: name === "sent" ? "transparent" : "#FFA500",
      forcedColorAdjust: "none",
    }}
  />
);

import { Box } from "@mui/material";
import { useTheme } from "@mui/material/styles";
import { useLocale, useTranslate } from "react-admin";

import type { Overview } from "@/api/types";
import { formatMoney, formatMonth } from "@/lib/format";

type OneBusiness = Overview["business"][number];
type Month = OneBusiness["months"][number];

const WIDTH = 288;
const HEIGHT = 76;
const BAR = 13;
const GAP = 3;

/** Six months as pairs of bars: sent and accepted. The same figures are there as a table, for those who hear them. */
export const Months = ({ business }: { business: OneBusiness }) => {
  const { months, currency } = business;
  // Rounded to a pixel they may be: only the heights are computed from them.
  const most = Math.max(1, ...months.flatMap(({ sent, accepted }) => [Number(sent), Number(accepted)]));
  const step = WIDTH / months.length;
  return (
    <Box sx={{ mt: 1, position: "relative" }}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} width="100%" aria-hidden>
        {months.map((month, place) => (
          <Pair key={month.month} month={month} middle={step * (place + 0.5)} most={most} />
        ))}
      </svg>
      <Box sx={unseen}>
        <MonthsTable months={months} currency={currency} />
      </Box>
    </Box>
  );
};

interface PairProps {
  month: Month;
  middle: number;
  most: number;
}

const Pair = ({ month, middle, most }: PairProps) => {
  const locale = useLocale();
  const { palette } = useTheme();
  const sent = { fill: "transparent", stroke: palette.text.secondary };
  const accepted = { fill: "#FFA500", stroke: palette.primary.main };
  return (
    <g>
      <Bar left={middle - BAR - GAP / 2} share={Number(month.sent) / most} look={sent} />
      <Bar left={middle + GAP / 2} share={Number(month.accepted) / most} look={accepted} />
      <line
        x1={middle - BAR - GAP}
        x2={middle + BAR + GAP}
        y1={HEIGHT}
        y2={HEIGHT}
        stroke={palette.text.secondary}
      />
      <text x={middle} y={HEIGHT + 14} textAnchor="middle" fontSize={11} fill={palette.text.secondary}>
        {formatMonth(month.month, locale)}
      </text>
    </g>
  );
};

interface BarProps {
  left: number;
  share: number;
  look: { fill: string; stroke: string };
}

const Bar = ({ left, share, look }: BarProps) => {
  const height = share * (HEIGHT - 2);
  if (height === 0) return null;
  return <rect x={left} y={HEIGHT - height} width={BAR} height={height} rx={2} {...look} />;
};

/** Around the table, not on it: Firefox clips a table without its caption. */
const unseen = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;

const MonthsTable = ({ months, currency }: Pick<OneBusiness, "months" | "currency">) => {
  const translate = useTranslate();
  const locale = useLocale();
  return (
    <table>
      <caption>{translate("crm.overview.six_months", { currency })}</caption>
      <thead>
        <tr>
          <th scope="col">{translate("crm.overview.month_column")}</th>
          <th scope="col">{translate("crm.overview.sent_column")}</th>
          <th scope="col">{translate("crm.overview.accepted_column")}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, sent, accepted }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month, locale)}</th>
            <td>{formatMoney(sent, currency, locale)}</td>
            <td>{formatMoney(accepted, currency, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

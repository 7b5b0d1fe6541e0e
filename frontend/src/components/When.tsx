import { Tooltip } from "@mui/material";
import { useLocale } from "ra-core";

import { formatAgo, formatDay, formatMoment } from "@/lib/format";

export const Day = ({ day }: { day: string | null }) => {
  const locale = useLocale();
  return day ? (
    <time dateTime={day} style={{ whiteSpace: "nowrap" }}>
      {formatDay(day, locale)}
    </time>
  ) : (
    "–"
  );
};

/** "2 hours ago", with the exact time on hover and focus. */
export const Ago = ({ moment }: { moment: string }) => {
  const locale = useLocale();
  return (
    <Tooltip title={formatMoment(moment, locale)}>
      <time dateTime={moment} style={{ whiteSpace: "nowrap" }}>
        {formatAgo(moment, locale)}
      </time>
    </Tooltip>
  );
};

import { Typography } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import { documentResource } from "@/api/sending";
import type { Paper } from "@/api/types";
import { Money } from "@/components/Money";
import { formatDays } from "@/lib/format";

import { Row } from "./Row";

interface PaperRowsProps {
  papers: Paper[];
  /** What its last date means, where that is why it is shown. */
  date?: "ends" | "due";
}

export const PaperRows = ({ papers, date }: PaperRowsProps) =>
  papers.map((paper) => (
    <Row
      key={`${paper.type} ${paper.id}`}
      to={`/${documentResource(paper.type)}/${paper.id}/show`}
      title={paper.number}
      under={paper.company.name}
      side={
        <>
          <Typography variant="body2">
            <Money amount={paper.total} currency={paper.currency} />
          </Typography>
          {date && paper.days_left !== null && <When date={date} days={paper.days_left} />}
        </>
      }
    />
  ));

const When = ({ date, days }: { date: "ends" | "due"; days: number }) => {
  const translate = useTranslate();
  const locale = useLocale();
  const urgent = days < 0 ? "error" : days <= 14 ? "warning" : "textSecondary";
  return (
    <Typography variant="body2" color={urgent}>
      {translate(`crm.overview.${date}`, { when: formatDays(days, locale) })}
    </Typography>
  );
};

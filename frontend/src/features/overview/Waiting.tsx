import type { ReactNode } from "react";
import { Box, Button, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { Link } from "react-router-dom";

import type { Overview } from "@/api/types";
import { Section } from "@/components/Section";

import { EmailRows } from "./EmailRows";
import { PaperRows } from "./PaperRows";

type WaitingLists = Overview["waiting"];

const only = (filter: object) => `filter=${encodeURIComponent(JSON.stringify(filter))}`;

/** Where the whole list is; drafts of several types are in no one list. */
const ALL: Partial<Record<keyof WaitingLists, string>> = {
  failed: `/emails?${only({ state: "failed" })}`,
  unconfirmed: `/emails?${only({ state: "unconfirmed" })}`,
  ending_contracts: `/contracts?${only({ status: "Active" })}&sort=end_date&order=ASC`,
  overdue_invoices: `/invoices?sort=due_date&order=ASC&${only({ status: ["Sent", "Overdue"] })}`,
};

export const isNothing = (waiting: WaitingLists) => Object.values(waiting).every(({ count }) => count === 0);

/** The most urgent first. */
export const Waiting = ({ waiting }: { waiting: WaitingLists }) => {
  const {
    failed,
    unconfirmed,
    overdue_invoices: overdue,
    ending_contracts: ending,
    drafts,
    unsent,
  } = waiting;
  return (
    <>
      <List name="failed" list={failed}>
        <EmailRows emails={failed.first} />
      </List>
      <List name="unconfirmed" list={unconfirmed}>
        <EmailRows emails={unconfirmed.first} />
      </List>
      <List name="overdue_invoices" list={overdue}>
        <PaperRows papers={overdue.first} date="due" />
      </List>
      <List name="ending_contracts" list={ending}>
        <PaperRows papers={ending.first} date="ends" />
      </List>
      <List name="drafts" list={drafts}>
        <PaperRows papers={drafts.first} />
      </List>
      <List name="unsent" list={unsent}>
        <PaperRows papers={unsent.first} />
      </List>
    </>
  );
};

interface ListProps {
  name: keyof WaitingLists;
  list: { count: number; first: unknown[] };
  children: ReactNode;
}

const List = ({ name, list, children }: ListProps) => {
  const translate = useTranslate();
  const all = ALL[name];
  const more = list.count - list.first.length;
  if (list.count === 0) return null;
  return (
    <Section
      title={`crm.overview.${name}`}
      action={
        more > 0 &&
        all && (
          <Button component={Link} to={all} size="small">
            {translate("crm.actions.see_all", { smart_count: atMost(list.count) })}
          </Button>
        )
      }
    >
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {children}
      </Box>
      {more > 0 && !all && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate("crm.overview.more", { smart_count: atMost(more) })}
        </Typography>
      )}
    </Section>
  );
};

/** The server counts up to 1,001, less the rows that are shown: whoever has so much to do needs no figure. */
const MOST_COUNTED = 990;

function atMost(count: number): string {
  return count > MOST_COUNTED ? "1,000+" : String(count);
}

import ForwardToInbox from "@mui/icons-material/ForwardToInboxOutlined";
import { List, TopToolbar } from "react-admin";

import { EMAIL_STATES } from "@/api/types";
import { ChoiceFilter } from "@/components/ChoiceFilter";
import { EmptyState } from "@/components/EmptyState";
import { ExportButton } from "@/components/ExportButton";
import { Pages } from "@/components/Pages";
import { Rows } from "@/components/Rows";
import { SearchFilter, SOON } from "@/components/SearchFilter";
import { useNarrow } from "@/components/widths";

import { EmailCards } from "./EmailCards";
import { EmailTable } from "./EmailTable";
import { listInterval } from "./live";
import { MonthFilter } from "./MonthFilter";

const filters = [
  <SearchFilter key="q" source="q" alwaysOn words="crm.emails.search" />,
  <ChoiceFilter
    key="state"
    source="state"
    choices={EMAIL_STATES}
    words="crm.email_state"
    label="resources.emails.fields.state"
    alwaysOn
  />,
  <MonthFilter key="month" source="month" alwaysOn />,
];

const Actions = () => (
  <TopToolbar>
    <ExportButton />
  </TopToolbar>
);

const NoEmails = () => (
  <EmptyState icon={<ForwardToInbox />} title="crm.emails.empty" advice="crm.emails.empty_advice" />
);

const EmailList = () => (
  <List
    filters={filters}
    actions={<Actions />}
    empty={<NoEmails />}
    sort={{ field: "created_at", order: "DESC" }}
    perPage={25}
    debounce={SOON}
    pagination={<Pages />}
    exporter={false}
    queryOptions={{ refetchInterval: listInterval }}
  >
    <Rows>{useNarrow() ? <EmailCards /> : <EmailTable />}</Rows>
  </List>
);

export default EmailList;

import {
  DeleteWithConfirmButton,
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useRecordContext,
} from "react-admin";
import { Navigate } from "react-router-dom";

import type { Quote } from "@/api/types";

import { QuoteInputs } from "./QuoteInputs";
import { SavedTotals } from "./SavedTotals";

const EditToolbar = () => (
  <Toolbar sx={{ justifyContent: "space-between" }}>
    <SaveButton />
    <DeleteWithConfirmButton mutationMode="pessimistic" />
  </Toolbar>
);

/** Only a draft is edited: what a client has seen stays as it was, and its page is shown instead. */
const DraftForm = () => {
  const quote = useRecordContext<Quote>();
  if (quote && quote.status !== "Draft") return <Navigate to={`/quotes/${quote.id}/show`} replace />;
  return (
    <SimpleForm toolbar={<EditToolbar />} warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <QuoteInputs />
      <SavedTotals />
    </SimpleForm>
  );
};

const QuoteEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show">
    <DraftForm />
  </Edit>
);

export default QuoteEdit;

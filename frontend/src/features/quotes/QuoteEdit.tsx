import {
  DeleteWithConfirmButton,
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useRecordContext,
} from "react-admin";

import type { Quote } from "@/api/types";

import { QuoteInputs } from "./QuoteInputs";
import { SavedTotals } from "./SavedTotals";

/** Only a draft may be thrown away: what a client has seen stays on record. */
const EditToolbar = () => {
  const quote = useRecordContext<Quote>();
  return (
    <Toolbar sx={{ justifyContent: "space-between" }}>
      <SaveButton />
      {quote?.status === "Draft" && <DeleteWithConfirmButton mutationMode="pessimistic" />}
    </Toolbar>
  );
};

const QuoteEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show">
    <SimpleForm toolbar={<EditToolbar />} warnWhenUnsavedChanges sx={{ p: { xs: 2, md: 3 } }}>
      <QuoteInputs withStatus />
      <SavedTotals />
    </SimpleForm>
  </Edit>
);

export default QuoteEdit;

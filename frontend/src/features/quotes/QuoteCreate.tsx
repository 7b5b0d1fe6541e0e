import { Create, SimpleForm } from "react-admin";

import { QuoteInputs } from "./QuoteInputs";
import { newQuote } from "./newQuote";

const QuoteCreate = () => (
  <Create redirect="show">
    <SimpleForm defaultValues={newQuote} sx={{ p: { xs: 2, md: 3 } }}>
      <QuoteInputs />
    </SimpleForm>
  </Create>
);

export default QuoteCreate;

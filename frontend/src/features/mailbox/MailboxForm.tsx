import { useState, type FormEvent } from "react";
import { Box, Button, Stack } from "@mui/material";
import { Confirm, useTranslate } from "react-admin";

import { fieldErrors } from "@/api/problem";
import type { Mailbox } from "@/api/types";
import { Failure } from "@/components/Failure";
import { useEntered } from "@/components/useEntered";

import { MailboxFields } from "./MailboxFields";
import { inputOf, toRequest } from "./mailboxValues";
import { TestResult } from "./TestResult";
import { useMailbox } from "./useMailbox";

export const MailboxForm = ({ mailbox }: { mailbox: Mailbox }) => {
  const translate = useTranslate();
  const { values, setValues, settle } = useEntered(inputOf(mailbox));
  const [leaving, setLeaving] = useState(false);
  const { save, test, forget } = useMailbox();
  const errors = fieldErrors(save.error);
  const busy = save.isPending || test.isPending || forget.isPending;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(toRequest(values), {
      onSuccess: (saved) => {
        settle(inputOf(saved));
        // A mailbox is not trusted before it was tried.
        test.mutate();
      },
    });
  };
  const remove = () => {
    setLeaving(false);
    forget.mutate(undefined, {
      onSuccess: () => settle({ ...values, smtp_email: "", smtp_password: "" }),
    });
  };

  return (
    <Stack component="form" spacing={1.5} onSubmit={submit} noValidate>
      {save.error && Object.keys(errors).length === 0 && <Failure error={save.error} />}
      <MailboxFields values={values} onChange={setValues} errors={errors} stored={mailbox.configured} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, pt: 1 }}>
        <Button type="submit" variant="contained" loading={save.isPending} disabled={busy}>
          {translate("crm.mailbox.save")}
        </Button>
        <Button
          variant="outlined"
          loading={test.isPending}
          disabled={busy || !mailbox.configured}
          onClick={() => test.mutate()}
        >
          {translate("crm.mailbox.test")}
        </Button>
        {mailbox.configured && (
          <Button color="error" sx={{ ml: "auto" }} disabled={busy} onClick={() => setLeaving(true)}>
            {translate("crm.mailbox.forget")}
          </Button>
        )}
      </Box>
      <TestResult result={test.data} error={test.error} running={test.isPending} />
      <Confirm
        isOpen={leaving}
        title="crm.mailbox.forget"
        content="crm.mailbox.forget_ask"
        onConfirm={remove}
        onClose={() => setLeaving(false)}
      />
    </Stack>
  );
};

import { useState } from "react";
import { Button } from "@mui/material";
import { Confirm, useNotify, useRecordContext, useRefresh, useTranslate } from "react-admin";

import { resetTemplate } from "@/api/templates";
import type { Template } from "@/api/types";
import { useComplain } from "@/components/useComplain";

/** Back to the words that came with the CRM. */
export const ResetButton = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const complain = useComplain();
  const refresh = useRefresh();
  const template = useRecordContext<Template>();
  const [asked, setAsked] = useState(false);
  if (!template || template.is_default) return null;

  const reset = async () => {
    setAsked(false);
    try {
      await resetTemplate(template.id);
      notify("crm.wording.was_reset", { type: "success" });
    } catch (error) {
      complain(error);
    }
    refresh();
  };
  return (
    <>
      <Button color="error" onClick={() => setAsked(true)}>
        {translate("crm.wording.reset")}
      </Button>
      <Confirm
        isOpen={asked}
        title="crm.wording.reset"
        content="crm.wording.reset_ask"
        onConfirm={() => void reset()}
        onClose={() => setAsked(false)}
      />
    </>
  );
};

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";

import { forgetMailbox, saveMailbox, testMailbox } from "@/api/me";

const KEY = ["mailbox"];

/** Saving, testing and forgetting one's own mailbox; each tells the page what changed. */
export function useMailbox() {
  const notify = useNotify();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });

  const test = useMutation({ mutationFn: testMailbox, onSettled: refresh });
  const save = useMutation({
    mutationFn: saveMailbox,
    onSuccess: async (mailbox) => {
      queries.setQueryData(KEY, mailbox);
      notify("crm.mailbox.saved", { type: "success" });
      test.reset();
    },
  });
  const forget = useMutation({
    mutationFn: forgetMailbox,
    onSuccess: async () => {
      await refresh();
      notify("crm.mailbox.forgotten", { type: "info" });
      test.reset();
    },
  });
  return { save, test, forget };
}

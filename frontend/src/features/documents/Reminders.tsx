import { FormControlLabel, Skeleton, Switch, Typography } from "@mui/material";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCanAccess, useTranslate } from "react-admin";

import { changeReminders, fetchReminders, type RemindedResource } from "@/api/documents";
import type { RemindersChange } from "@/api/types";
import { Section } from "@/components/Section";
import { useComplain } from "@/components/useComplain";

import { ReminderSteps } from "./ReminderSteps";

interface RemindersProps {
  resource: RemindedResource;
  id: number;
}

/** Which automatic reminders went and will go to the client, with the switches that stop them. */
export const Reminders = ({ resource, id }: RemindersProps) => {
  const translate = useTranslate();
  const { data, change, busy } = useReminders(resource, id);
  const { canAccess } = useCanAccess({ resource, action: "edit" });
  const toggle = (label: string, field: keyof RemindersChange) => (
    <FormControlLabel
      sx={{ display: "flex", mr: 0 }}
      disabled={!canAccess || busy}
      control={
        <Switch
          size="small"
          checked={data?.[field] ?? false}
          onChange={(_, on) => change({ [field]: on })}
          sx={{ mr: 1 }}
        />
      }
      label={translate(label)}
    />
  );
  return (
    <Section title="crm.reminders.title">
      {!data && <Skeleton variant="rounded" height={96} />}
      {data && (
        <>
          {toggle(`crm.reminders.automatic_${resource}`, "reminders")}
          {resource === "contracts" && toggle("crm.reminders.answered", "answered")}
          {data.stopped && (
            <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
              {data.stopped}
            </Typography>
          )}
          <ReminderSteps steps={data.steps} resource={resource} stopped={Boolean(data.stopped)} />
        </>
      )}
    </Section>
  );
};

function useReminders(resource: RemindedResource, id: number) {
  const complain = useComplain();
  const queries = useQueryClient();
  const key = [resource, "reminders", id];
  const { data } = useQuery({ queryKey: key, queryFn: () => fetchReminders(resource, id) });
  const { mutate, isPending } = useMutation({
    mutationFn: (body: RemindersChange) => changeReminders(resource, id, body),
    onSuccess: (reminders) => queries.setQueryData(key, reminders),
    onError: complain,
  });
  return { data, change: mutate, busy: isPending };
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Box, Button, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

import { testSenderProfile } from "@/api/senderProfiles";
import type { SenderProfile } from "@/api/types";
import { Section } from "@/components/Section";
import { StatusChip, type Tone } from "@/components/StatusChip";
import { TestResult } from "@/features/mailbox";

const TONES: Record<SenderProfile["health"] | "none", Tone> = {
  ok: "success",
  resting: "error",
  untested: "info",
  none: "warning",
};

export const ProfileCard = ({ profile }: { profile: SenderProfile }) => {
  const translate = useTranslate();
  const queries = useQueryClient();
  const test = useMutation({
    mutationFn: () => testSenderProfile(profile.name),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["sender-profiles"] }),
        queries.invalidateQueries({ queryKey: ["overview"] }),
      ]),
  });
  const state = profile.host ? profile.health : "none";
  const name = translate(`crm.profiles.name.${profile.name}`, { _: profile.name });
  return (
    <Section title={name} action={<StatusChip label={`crm.profiles.state.${state}`} tone={TONES[state]} />}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, justifyContent: "space-between" }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ overflowWrap: "anywhere" }}>
            {profile.from_name} &lt;{profile.from_address}&gt;
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
            {profile.host}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {profile.waiting > 0 && translate("crm.profiles.waiting", { smart_count: profile.waiting })}
          </Typography>
        </Box>
        <Button
          variant="outlined"
          sx={{ alignSelf: "start" }}
          loading={test.isPending}
          disabled={!profile.host}
          aria-label={translate("crm.profiles.test", { name })}
          onClick={() => test.mutate()}
        >
          {translate("crm.mailbox.test")}
        </Button>
      </Box>
      {/* What a test has just said is not said twice. */}
      {profile.sentence && !test.data && !test.isPending && (
        <Typography color="error" variant="body2" sx={{ mt: 1 }}>
          {profile.sentence}
        </Typography>
      )}
      <Box sx={{ mt: test.data || test.error || test.isPending ? 1.5 : 0 }}>
        <TestResult result={test.data} error={test.error} running={test.isPending} />
      </Box>
    </Section>
  );
};

import { useQuery } from "@tanstack/react-query";
import { Box, Typography } from "@mui/material";
import { CanAccess, Title, useTranslate } from "react-admin";

import { fetchSenderProfiles } from "@/api/senderProfiles";
import { AccessDenied } from "@/components/DeadEnd";
import { Failure } from "@/components/Failure";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";
import { TwoColumns } from "@/components/TwoColumns";

import { ProfileCard } from "./ProfileCard";

const SETTINGS = ["SYSTEM_SMTP_URL", "EMAIL_SENDER_SALES", "EMAIL_SENDER_SALES_SMTP_URL"] as const;

/** The departments' addresses, which step in for people's own mailboxes: how each is, and a test of each. */
const SenderProfilesPage = () => (
  <CanAccess resource="sender-profiles" action="list" accessDenied={<AccessDenied />}>
    <Profiles />
  </CanAccess>
);

const Profiles = () => {
  const translate = useTranslate();
  const { data, error } = useQuery({ queryKey: ["sender-profiles"], queryFn: fetchSenderProfiles });
  return (
    <>
      <Title title={translate("crm.profiles.title")} />
      {error && <Failure error={error} />}
      {!data && !error && <PageSkeleton />}
      {data && (
        <TwoColumns
          main={data.map((profile) => (
            <ProfileCard key={profile.name} profile={profile} />
          ))}
          side={<WhereTheyAreSet />}
        />
      )}
    </>
  );
};

const WhereTheyAreSet = () => {
  const translate = useTranslate();
  return (
    <Section title="crm.profiles.what">
      <Typography variant="body2" color="textSecondary">
        {translate("crm.profiles.why")}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        {translate("crm.profiles.where")}
      </Typography>
      <Box component="dl" sx={{ m: 0, mt: 1.5, display: "grid", gap: 1 }}>
        {SETTINGS.map((name) => (
          <div key={name}>
            <Typography component="dt" variant="body2" sx={{ overflowWrap: "anywhere" }}>
              <code>{name}</code>
            </Typography>
            <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }}>
              {translate(`crm.profiles.settings.${name}`)}
            </Typography>
          </div>
        ))}
      </Box>
    </Section>
  );
};

export default SenderProfilesPage;

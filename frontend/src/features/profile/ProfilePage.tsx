import { useQuery } from "@tanstack/react-query";
import { Box, Divider } from "@mui/material";
import { Title, useTranslate } from "react-admin";

import { fetchMe } from "@/api/me";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";

import { ProfileForm } from "./ProfileForm";
import { ShortcutsSwitch } from "./ShortcutsSwitch";

const ProfilePage = () => {
  const translate = useTranslate();
  const { data: me } = useQuery({ queryKey: ["me"], queryFn: fetchMe });
  return (
    <Box sx={{ maxWidth: 640, py: 1.5 }}>
      <Title title={translate("crm.profile.title")} />
      {me ? (
        <Section>
          <ProfileForm me={me} />
          <Divider sx={{ my: 2.5 }} />
          <ShortcutsSwitch />
        </Section>
      ) : (
        <PageSkeleton />
      )}
    </Box>
  );
};

export default ProfilePage;

import { useQuery } from "@tanstack/react-query";
import { Box } from "@mui/material";
import { Title, useTranslate } from "react-admin";

import { fetchMe } from "@/api/me";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";

import { ProfileForm } from "./ProfileForm";

const ProfilePage = () => {
  const translate = useTranslate();
  const { data: me } = useQuery({ queryKey: ["me"], queryFn: fetchMe });
  return (
    <Box sx={{ maxWidth: 640, py: 1.5 }}>
      <Title title={translate("crm.profile.title")} />
      {me ? (
        <Section>
          <ProfileForm me={me} />
        </Section>
      ) : (
        <PageSkeleton />
      )}
    </Box>
  );
};

export default ProfilePage;

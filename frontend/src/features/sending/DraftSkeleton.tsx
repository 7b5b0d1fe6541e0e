import { DialogContent, Skeleton, Stack } from "@mui/material";
import { useTranslate } from "react-admin";

export const DraftSkeleton = () => {
  const translate = useTranslate();
  return (
    <DialogContent aria-busy aria-label={translate("ra.message.loading")}>
      <Stack spacing={2}>
        <Skeleton variant="rounded" height={72} />
        <Skeleton variant="rounded" height={56} />
        <Skeleton variant="rounded" height={88} />
        <Skeleton variant="rounded" height={40} />
        <Skeleton variant="rounded" height={180} />
      </Stack>
    </DialogContent>
  );
};

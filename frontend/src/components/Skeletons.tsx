import { Box, Card, CardContent, Skeleton, Stack } from "@mui/material";

const ROWS = [1, 2, 3, 4, 5, 6];

export const RowsSkeleton = () => (
  <Box aria-busy sx={{ p: 2 }}>
    {ROWS.map((row) => (
      <Skeleton key={row} variant="rounded" height={64} sx={{ mb: 1.5 }} />
    ))}
  </Box>
);

/** A page of two columns about to come. */
export const PageSkeleton = () => (
  <Box aria-busy sx={{ display: "grid", gap: 2, gridTemplateColumns: { md: "2fr 1fr" }, py: 2 }}>
    {[320, 220].map((height) => (
      <Card key={height}>
        <CardContent>
          <Stack spacing={2}>
            <Skeleton width="40%" height={36} />
            <Skeleton variant="rounded" height={height} />
          </Stack>
        </CardContent>
      </Card>
    ))}
  </Box>
);

import type { ReactNode } from "react";
import { Box, Card, CardContent, Typography } from "@mui/material";
import { useTranslate } from "ra-core";

interface SectionProps {
  /** Key of the words, or a name as it is. */
  title?: string;
  action?: ReactNode;
  children: ReactNode;
}

export const Section = ({ title, action, children }: SectionProps) => {
  const translate = useTranslate();
  return (
    <Card component="section">
      <CardContent sx={{ p: { xs: 2, md: 3 }, "&:last-child": { pb: { xs: 2, md: 3 } } }}>
        {(title || action) && (
          <Box
            sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", mb: 1.5, gap: 2 }}
          >
            {title && (
              <Typography variant="h6" component="h2" sx={{ fontSize: "1.05rem" }}>
                {translate(title, { smart_count: 2, _: title })}
              </Typography>
            )}
            {action}
          </Box>
        )}
        {children}
      </CardContent>
    </Card>
  );
};

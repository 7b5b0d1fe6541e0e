import { Box, Typography } from "@mui/material";

interface LogoProps {
  size?: number;
  withName?: boolean;
}

/** Bars of sound on the brand's orange. */
export const Logo = ({ size = 28, withName = true }: LogoProps) => (
  <Box sx={{ display: "inline-flex", alignItems: "center", gap: 1.25 }}>
    <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size, flexShrink: 0 }}>
      <rect width="32" height="32" rx="8" fill="#FFA500" />
      <g fill="#241600">
        <rect x="6" y="13" width="3" height="6" rx="1.5" />
        <rect x="11.25" y="9" width="3" height="14" rx="1.5" />
        <rect x="16.5" y="6" width="3" height="20" rx="1.5" />
        <rect x="21.75" y="11" width="3" height="10" rx="1.5" />
      </g>
    </Box>
    {withName && (
      <Typography component="span" sx={{ fontWeight: 750, fontSize: size * 0.6, letterSpacing: "-0.02em" }}>
        BMAsia{" "}
        <Box component="span" sx={{ fontWeight: 450, color: "text.secondary" }}>
          CRM
        </Box>
      </Typography>
    )}
  </Box>
);

import { Box, Typography } from "@mui/material";
import { useTranslate } from "react-admin";

const BARS = 36;

/** The heights of a calm piece of music: two waves over each other. */
function heightOf(bar: number): number {
  const phase = (bar / BARS) * Math.PI;
  return (
    24 + 150 * Math.abs(Math.sin(phase * 2.5) * Math.cos(phase * 0.8)) + 60 * Math.abs(Math.sin(phase * 7))
  );
}

/** The orange half of the sign-in page. */
export const SoundWave = () => {
  const translate = useTranslate();
  return (
    <Box
      component="aside"
      sx={{
        display: { xs: "none", md: "flex" },
        flexDirection: "column",
        justifyContent: "flex-end",
        gap: 5,
        p: { md: 6, lg: 9 },
        color: "#241600",
        background: "linear-gradient(155deg, #FFBE3D 0%, #FFA500 45%, #F28C00 100%)",
      }}
    >
      <Box component="svg" viewBox={`0 0 ${BARS * 14} 260`} aria-hidden sx={{ width: "100%", maxWidth: 620 }}>
        {Array.from({ length: BARS }, (_, bar) => {
          const height = heightOf(bar);
          return (
            <rect
              key={bar}
              x={bar * 14}
              y={130 - height / 2}
              width={6}
              height={height}
              rx={3}
              fill="#241600"
              opacity={0.16 + 0.5 * (height / 240)}
            />
          );
        })}
      </Box>
      <Box>
        <Typography
          sx={{
            fontWeight: 750,
            fontSize: { md: "2.2rem", lg: "2.8rem" },
            lineHeight: 1.15,
            letterSpacing: "-0.03em",
          }}
        >
          {translate("crm.login.promise")}
        </Typography>
        <Typography sx={{ mt: 2, fontSize: "1.1rem", maxWidth: 460 }}>
          {translate("crm.login.promise_help")}
        </Typography>
      </Box>
    </Box>
  );
};

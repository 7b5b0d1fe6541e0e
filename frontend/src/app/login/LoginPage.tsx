import { useState } from "react";
import { Box, Typography } from "@mui/material";
import { Notification, useLogin, useTranslate } from "react-admin";

import { Logo } from "@/components/Logo";

import { CodeForm } from "./CodeForm";
import { nextPage } from "./nextPage";
import { PasswordForm } from "./PasswordForm";
import { SoundWave } from "./SoundWave";
import type { Enter } from "./useSignIn";
import { LanguageButton } from "../layout/LanguageButton";
import { speakOnceSignedIn } from "../providers/authProvider";

const LoginPage = () => {
  const translate = useTranslate();
  const [codeNeeded, setCodeNeeded] = useState(false);
  const enter = useEnter();
  return (
    <Box sx={{ display: "grid", minHeight: "100dvh", gridTemplateColumns: { xs: "1fr", md: "1.1fr 1fr" } }}>
      <SoundWave />
      <Box
        component="main"
        sx={{ display: "grid", gridTemplateRows: "auto 1fr", bgcolor: "background.paper" }}
      >
        <Box sx={{ display: "flex", justifyContent: "flex-end", p: 1.5 }}>
          <LanguageButton onChosen={speakOnceSignedIn} />
        </Box>
        <Box sx={{ alignSelf: "center", justifySelf: "center", width: "100%", maxWidth: 392, p: 3, pb: 12 }}>
          <Logo size={36} />
          <Typography variant="h5" component="h1" sx={{ mt: 4 }}>
            {translate(codeNeeded ? "crm.login.code_title" : "crm.login.title")}
          </Typography>
          <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2.5 }}>
            {translate(codeNeeded ? "crm.login.code_help" : "crm.login.subtitle")}
          </Typography>
          {codeNeeded ? (
            <CodeForm enter={enter} onBack={() => setCodeNeeded(false)} />
          ) : (
            <PasswordForm enter={enter} onCodeNeeded={() => setCodeNeeded(true)} />
          )}
        </Box>
      </Box>
      <Notification />
    </Box>
  );
};

function useEnter(): Enter {
  const login = useLogin();
  return async (credentials) => {
    const next = nextPage(window.location.search, window.location.origin);
    await login(credentials);
    // A whole page load: the address may be one of the server's own pages, which the router does not know.
    if (next) window.location.assign(next);
  };
}

export default LoginPage;

import { useState } from "react";
import { Dialog, DialogContent, DialogTitle, Link, Typography } from "@mui/material";
import { useGetIdentity, useTranslate } from "react-admin";

import { goOn } from "@/api/signedOut";

import { authProvider } from "../providers/authProvider";
import { CodeForm } from "./CodeForm";
import { PasswordForm } from "./PasswordForm";
import type { Enter } from "./useSignIn";

/** Over whatever somebody was at when the session ended: it stays, and goes on from there. */
const SignInAgain = () => {
  const translate = useTranslate();
  const [codeNeeded, setCodeNeeded] = useState(false);
  const { identity } = useGetIdentity();

  const enter: Enter = async (credentials) => {
    await authProvider.login(credentials);
    const now = await authProvider.getIdentity?.();
    // What one person has begun is not finished in the name of another.
    if (now?.id === identity?.id) goOn(true);
    else window.location.assign("/");
  };

  return (
    <Dialog open fullWidth maxWidth="xs" aria-describedby="why-sign-in-again">
      <DialogTitle>{translate(codeNeeded ? "crm.login.code_title" : "crm.login.again")}</DialogTitle>
      <DialogContent>
        <Typography id="why-sign-in-again" color="textSecondary" sx={{ mb: 2.5 }}>
          {translate(codeNeeded ? "crm.login.code_help" : "crm.login.again_help")}
        </Typography>
        {codeNeeded ? (
          <CodeForm enter={enter} onBack={() => setCodeNeeded(false)} />
        ) : (
          <PasswordForm
            key={String(identity?.id)}
            enter={enter}
            onCodeNeeded={() => setCodeNeeded(true)}
            who={identity?.username as string | undefined}
          />
        )}
        <Typography variant="body2" sx={{ mt: 2 }}>
          <Link href="/login">{translate("crm.login.somebody_else")}</Link>
        </Typography>
      </DialogContent>
    </Dialog>
  );
};

export default SignInAgain;

import { type FormEvent } from "react";
import { Box, Button, MenuItem, Stack, TextField } from "@mui/material";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useGetIdentity, useNotify, useSetLocale, useTranslate } from "react-admin";

import { saveMe, type Profile } from "@/api/me";
import { fieldErrors } from "@/api/problem";
import type { Me } from "@/api/types";
import { Failure } from "@/components/Failure";
import { useEntered } from "@/components/useEntered";

const LANGUAGES = ["en", "th"] as const;

/** How clients and colleagues see me: name, language, and the end of my messages. */
export const ProfileForm = ({ me }: { me: Me }) => {
  const translate = useTranslate();
  const { values, setValues, settle } = useEntered(inputOf(me));
  const { mutate, error, isPending } = useSaveMe();
  const errors = fieldErrors(error);
  const text = (field: keyof Profile) => ({
    label: translate(`crm.profile.${field}`),
    value: values[field],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [field]: event.target.value }),
    error: Boolean(errors[field]),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(values, { onSuccess: (saved) => settle(inputOf(saved)) });
  };

  return (
    <Stack component="form" spacing={1.5} onSubmit={submit} noValidate>
      {error && Object.keys(errors).length === 0 && <Failure error={error} />}
      <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
        <TextField {...text("first_name")} helperText={errors.first_name} autoComplete="given-name" />
        <TextField {...text("last_name")} helperText={errors.last_name} autoComplete="family-name" />
      </Box>
      <TextField
        {...text("language")}
        select
        helperText={errors.language ?? translate("crm.profile.language_help")}
      >
        {LANGUAGES.map((language) => (
          <MenuItem key={language} value={language}>
            {translate(`crm.language.${language}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...text("signature")}
        multiline
        minRows={4}
        helperText={errors.signature ?? translate("crm.profile.signature_help")}
      />
      <Box>
        <Button type="submit" variant="contained" loading={isPending}>
          {translate("ra.action.save")}
        </Button>
      </Box>
    </Stack>
  );
};

function inputOf({ first_name, last_name, language, signature }: Me): Profile {
  return { first_name, last_name, language, signature };
}

function useSaveMe() {
  const notify = useNotify();
  const setLocale = useSetLocale();
  const queries = useQueryClient();
  const { refetch } = useGetIdentity();
  return useMutation({
    mutationFn: saveMe,
    onSuccess: async (me) => {
      queries.setQueryData(["me"], me);
      notify("crm.profile.saved", { type: "success" });
      await setLocale(me.language);
      // The name in the corner follows.
      await refetch?.();
    },
  });
}

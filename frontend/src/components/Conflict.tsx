import { useState } from "react";
import { Alert, AlertTitle, Box, Button } from "@mui/material";
import { useFormContext } from "react-hook-form";
import { useDataProvider, useEditContext, useTranslate, type RaRecord } from "ra-core";

import { isChangedMeanwhile, sentencesOf } from "@/api/problem";

import { useComplain } from "./useComplain";

/** Two changes of the same thing: what the other one changed, to be chosen between. */
interface Clash {
  sentence: string;
  theirs: RaRecord;
}

const NOT_CONTENT = new Set(["version", "updated_at", "changed_at", "changed_by"]);

/** For a form: keeps an error of saving, if it is that somebody else was quicker; every other is told as usual. */
export function useClash(resource: string) {
  const [clash, setClash] = useState<Clash | null>(null);
  const complain = useComplain();
  const data = useDataProvider();
  const onError = async (error: unknown, asked: unknown) => {
    const id = (asked as { id?: RaRecord["id"] } | undefined)?.id;
    if (isChangedMeanwhile(error) && id !== undefined) {
      const { data: theirs } = await data.getOne(resource, { id });
      setClash({ sentence: sentencesOf(error).join(" "), theirs });
      return;
    }
    complain(error);
  };
  return { clash, onError, settle: () => setClash(null) };
}

interface ConflictProps {
  clash: Clash | null;
  onSettled: () => void;
}

/** Stands in the form, above its buttons: load what the other one made of it, or save the own change over it. */
export const Conflict = ({ clash, onSettled }: ConflictProps) => {
  const translate = useTranslate();
  const { record, refetch, resource } = useEditContext();
  const { setValue } = useFormContext();
  if (!clash) return null;
  // What follows from the others, such as what may be done next, has no name on the screen.
  const names = differing(record, clash.theirs).map((source) =>
    translate(`resources.${resource}.fields.${source}`, { _: "" }),
  );
  const fields = [...new Set(names.filter(Boolean))];
  return (
    <Alert severity="warning" sx={{ my: 2, width: "100%" }}>
      <AlertTitle>{clash.sentence}</AlertTitle>
      {fields.length > 0 && translate("crm.conflict.fields", { fields: fields.join(", ") })}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1 }}>
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => {
            onSettled();
            void refetch();
          }}
        >
          {translate("crm.conflict.theirs")}
        </Button>
        <Button
          type="submit"
          variant="outlined"
          color="inherit"
          onClick={() => {
            setValue("version", clash.theirs.version);
            onSettled();
          }}
        >
          {translate("crm.conflict.mine")}
        </Button>
      </Box>
    </Alert>
  );
};

function differing(mine: RaRecord | undefined, theirs: RaRecord): string[] {
  return Object.keys(theirs).filter(
    (field) => !NOT_CONTENT.has(field) && JSON.stringify(theirs[field]) !== JSON.stringify(mine?.[field]),
  );
}

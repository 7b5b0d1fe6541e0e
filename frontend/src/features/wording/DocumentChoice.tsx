import { useState } from "react";
import { Autocomplete, TextField } from "@mui/material";
import { useGetList, useTranslate } from "react-admin";

import type { AnyDocument, Template, TemplatePreview } from "@/api/types";

import { documentOf } from "./names";

interface DocumentChoiceProps {
  kind: Template["kind"];
  /** On which the words are tried now; the server takes the newest unless told otherwise. */
  shown: TemplatePreview["document"];
  onChoose: (id: number | null) => void;
}

interface Option {
  id: number;
  label: string;
}

/** On which document the words are tried. */
export const DocumentChoice = ({ kind, shown, onChoose }: DocumentChoiceProps) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState<Option | null>(null);
  const { data } = useGetList<AnyDocument>(documentOf(kind), {
    pagination: { page: 1, perPage: 10 },
    sort: { field: "number", order: "DESC" },
    filter: { q: asked },
  });
  const options = (data ?? []).map(({ id, number, company_name: company }) => ({
    id,
    label: `${number} · ${company}`,
  }));
  return (
    <Autocomplete<Option>
      size="small"
      options={options}
      value={chosen}
      filterOptions={(all) => all}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, option) => {
        setChosen(option);
        onChoose(option?.id ?? null);
      }}
      onInputChange={(_, text, reason) => reason === "input" && setAsked(text)}
      renderInput={(input) => (
        <TextField
          {...input}
          label={translate("crm.wording.on_document")}
          placeholder={shown?.number ?? translate("crm.wording.on_example")}
          slotProps={{
            ...input.slotProps,
            inputLabel: { ...input.slotProps.inputLabel, shrink: true },
          }}
        />
      )}
    />
  );
};

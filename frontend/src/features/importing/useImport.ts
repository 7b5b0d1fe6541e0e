import { useState } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";

import { importCompanies, type ImportAsked, type ImportMapping } from "@/api/importing";
import type { ImportReport } from "@/api/types";

export const STEPS = ["file", "columns", "preview", "done"] as const;
type ImportStep = (typeof STEPS)[number];

/** The way of a file: looked at until it is right, then written once. Nothing is kept on the server in between. */
export function useImport() {
  const queries = useQueryClient();
  const [step, setStep] = useState<ImportStep>("file");
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState<ImportMapping>({});
  const [report, setReport] = useState<ImportReport | null>(null);
  const { mutate, error, isPending, reset } = useMutation({ mutationFn: importCompanies });

  const ask = (asked: ImportAsked, next: ImportStep) =>
    mutate(asked, {
      onSuccess: (answer) => {
        setReport(answer);
        if (!asked.mapping) setMapping(mappingOf(answer));
        if (asked.write) void queries.invalidateQueries();
        setStep(next);
      },
    });

  return {
    step,
    mapping,
    report,
    error,
    busy: isPending,
    choose: (chosen: File) => {
      setFile(chosen);
      ask({ file: chosen, write: false }, "columns");
    },
    setMapping,
    look: () => file && ask({ file, mapping, write: false }, "preview"),
    write: () => file && ask({ file, mapping, write: true }, "done"),
    goTo: (back: ImportStep) => {
      reset();
      setStep(back);
    },
  };
}

export type Import = ReturnType<typeof useImport>;

function mappingOf({ columns }: ImportReport): ImportMapping {
  return Object.fromEntries(columns.map(({ heading, field }) => [heading, field]));
}

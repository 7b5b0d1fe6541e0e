import { useState } from "react";
import { useNotify, useRedirect } from "react-admin";

import { duplicateDocument, makeFollowing } from "@/api/documents";
import type { AnyDocument } from "@/api/types";
import { useComplain } from "@/components/useComplain";

import { useKind, type Following } from "./kinds";

/** Makes a document from this one and opens its form: its dates are still to be looked at. */
export function useMakeDocument(document: AnyDocument) {
  const notify = useNotify();
  const complain = useComplain();
  const redirect = useRedirect();
  const { resource } = useKind();
  const [busy, setBusy] = useState(false);

  const make = async (made: Promise<{ id: number; number: string }>, into: string) => {
    setBusy(true);
    try {
      const { id, number } = await made;
      notify("crm.documents.made", { type: "success", messageArgs: { number, from: document.number } });
      redirect("edit", into, id);
    } catch (error) {
      complain(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    follow: (next: Following) => make(makeFollowing(next.step, document.id), next.makes),
    duplicate: () => make(duplicateDocument({ resource, id: document.id }), resource),
  };
}

import { useRef } from "react";
import { useDataProvider, type RaRecord } from "react-admin";

import { fieldErrors } from "@/api/problem";
import { useComplain } from "@/components/useComplain";

export interface NewCompanyValues {
  name: string;
  language: string;
  contact_name: string;
  contact_email: string;
}

/** Adds a company and, if one is named, its first contact. A second try makes no second company. */
export function useNewCompany() {
  const provider = useDataProvider();
  const complain = useComplain();
  const made = useRef<RaRecord | null>(null);

  const add = async (values: NewCompanyValues) => {
    try {
      const { name, language } = values;
      made.current ??= (await provider.create("companies", { data: { name, language } })).data as RaRecord;
      const contact = contactOf(values);
      if (contact) await provider.create("contacts", { data: { ...contact, company: made.current.id } });
      return { company: made.current };
    } catch (error) {
      const errors = made.current ? ofContact(fieldErrors(error)) : fieldErrors(error);
      if (Object.keys(errors).length === 0) complain(error);
      return { errors };
    }
  };
  return { add, made };
}

function contactOf({ contact_name: name, contact_email: email }: NewCompanyValues) {
  return name || email ? { name: name || email, email, contact_type: "Primary" } : null;
}

/** What the server says of the contact, at the fields of this form. */
function ofContact(errors: Record<string, string>) {
  return Object.fromEntries(Object.entries(errors).map(([field, said]) => [`contact_${field}`, said]));
}

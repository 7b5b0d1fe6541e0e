import { useState } from "react";
import PersonAdd from "@mui/icons-material/PersonAddAlt";
import { Box, Button, Link, Skeleton, Typography } from "@mui/material";
import { useCanAccess, useGetList, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { Contact } from "@/api/types";
import { Section } from "@/components/Section";

import { ContactDialog } from "./ContactDialog";
import { ContactMenu } from "./ContactMenu";
import { ContactState } from "./ContactState";

const BY_NAME = { field: "name", order: "ASC" } as const;
const ALL = { page: 1, perPage: 100 };

/** The people of one company, on the company's page. */
export const CompanyContacts = ({ company }: { company: number }) => {
  const translate = useTranslate();
  const { data, isPending } = useGetList<Contact>("contacts", {
    filter: { company },
    sort: BY_NAME,
    pagination: ALL,
  });
  return (
    <Section title="crm.companies.contacts" action={<AddContact company={company} />}>
      {isPending && <Skeleton variant="rounded" height={96} />}
      {data?.length === 0 && (
        <Typography color="textSecondary">{translate("crm.companies.no_contacts")}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {data?.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </Box>
    </Section>
  );
};

const ContactRow = ({ contact }: { contact: Contact }) => {
  const translate = useTranslate();
  const words = [translate(`crm.contact_type.${contact.contact_type}`), contact.title, contact.email];
  return (
    <Box
      component="li"
      sx={{ py: 1, borderBottom: 1, borderColor: "divider", "&:last-child": { borderBottom: 0 } }}
    >
      <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
        <Box sx={{ display: "flex", columnGap: 1, alignItems: "center", flexWrap: "wrap", flexGrow: 1 }}>
          <Link component={RouterLink} to={`/contacts/${contact.id}/show`}>
            {contact.name}
          </Link>
          <ContactState contact={contact} />
        </Box>
        <Box sx={{ my: -0.5 }}>
          <ContactMenu contact={contact} />
        </Box>
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        {words.filter(Boolean).join(" · ")}
      </Typography>
    </Box>
  );
};

const AddContact = ({ company }: { company: number }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: "contacts", action: "create" });
  if (!canAccess) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} size="small" startIcon={<PersonAdd />}>
        {translate("crm.contacts.create")}
      </Button>
      {open && <ContactDialog company={company} onClose={() => setOpen(false)} />}
    </>
  );
};

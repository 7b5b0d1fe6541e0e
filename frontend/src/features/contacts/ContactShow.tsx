import { Box, Link } from "@mui/material";
import { EditButton, Show, TopToolbar, useShowContext, useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

import type { Contact } from "@/api/types";
import { Fact, Facts } from "@/components/Facts";
import { Section } from "@/components/Section";
import { PageSkeleton } from "@/components/Skeletons";

import { ContactState } from "./ContactState";

const field = (name: string) => `resources.contacts.fields.${name}`;

const ContactPage = () => {
  const translate = useTranslate();
  const { record: contact } = useShowContext<Contact>();
  if (!contact) return <PageSkeleton />;
  return (
    <Box sx={{ maxWidth: 640, py: 1.5 }}>
      <Section title={contact.name} action={<ContactState contact={contact} />}>
        <Facts>
          <Fact label={field("company")}>
            <Link component={RouterLink} to={`/companies/${contact.company}/show`}>
              {contact.company_name}
            </Link>
          </Fact>
          <Fact label={field("contact_type")}>{translate(`crm.contact_type.${contact.contact_type}`)}</Fact>
          <Fact label={field("title")}>{contact.title}</Fact>
          <Fact label={field("email")}>
            {contact.email && <Link href={`mailto:${contact.email}`}>{contact.email}</Link>}
          </Fact>
          <Fact label={field("phone")}>
            {contact.phone && <Link href={`tel:${contact.phone}`}>{contact.phone}</Link>}
          </Fact>
        </Facts>
      </Section>
    </Box>
  );
};

const Actions = () => (
  <TopToolbar>
    <EditButton size="medium" />
  </TopToolbar>
);

const ContactShow = () => (
  <Show component={Box} actions={<Actions />}>
    <ContactPage />
  </Show>
);

export default ContactShow;

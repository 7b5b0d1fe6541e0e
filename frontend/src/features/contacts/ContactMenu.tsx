import { useState } from "react";
import Edit from "@mui/icons-material/EditOutlined";
import ToggleOff from "@mui/icons-material/ToggleOffOutlined";
import ToggleOn from "@mui/icons-material/ToggleOnOutlined";
import { useCanAccess, useNotify, useRefresh, useUpdate } from "react-admin";

import type { Contact } from "@/api/types";
import { MenuAction } from "@/components/MenuAction";
import { RowMenu } from "@/components/RowMenu";
import { useComplain } from "@/components/useComplain";

import { ContactDialog } from "./ContactDialog";

/** The ⋮ of a contact on the company's page: change it, or no longer offer it as a recipient. */
export const ContactMenu = ({ contact }: { contact: Contact }) => {
  const { canAccess } = useCanAccess({ resource: "contacts", action: "edit" });
  const [editing, setEditing] = useState(false);
  const toggle = useToggleActive(contact);
  if (!canAccess) return null;
  const Icon = contact.is_active ? ToggleOff : ToggleOn;
  return (
    <>
      <RowMenu name={contact.name}>
        {(close) => [
          <MenuAction
            key="edit"
            icon={<Edit fontSize="small" />}
            label="ra.action.edit"
            onClick={() => {
              close();
              setEditing(true);
            }}
          />,
          <MenuAction
            key="active"
            icon={<Icon fontSize="small" />}
            label={contact.is_active ? "crm.contacts.deactivate" : "crm.contacts.activate"}
            onClick={() => {
              close();
              toggle();
            }}
          />,
        ]}
      </RowMenu>
      {editing && (
        <ContactDialog company={contact.company} contact={contact} onClose={() => setEditing(false)} />
      )}
    </>
  );
};

function useToggleActive(contact: Contact) {
  const notify = useNotify();
  const complain = useComplain();
  const refresh = useRefresh();
  const [update] = useUpdate<Contact>();
  return () =>
    void update(
      "contacts",
      { id: contact.id, data: { is_active: !contact.is_active }, previousData: contact },
      {
        onSuccess: () => {
          notify("resources.contacts.notifications.updated", { type: "success" });
          refresh();
        },
        onError: complain,
      },
    );
}

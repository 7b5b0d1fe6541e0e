import { documents } from "./en.documents";
import { importing } from "./en.import";
import { mail } from "./en.mail";
import { setup } from "./en.setup";

export const crm = {
  shell: {
    language: "Language",
    people: "People and mailboxes",
    access_denied: "Your role does not include this page. Ask an administrator if you need it.",
  },
  pages: { range: "%{from}–%{to} of %{total}", more_than: "more than %{total}" },
  keyboard: {
    switch: "Commands by a single key (/, n, ?)",
    off: "Single keys can be turned off in “My profile”.",
    title: "Keyboard",
    search: "Search this list",
    new: "New entry in this list",
    help: "Show these keys",
    send: "Send, in the dialog of a message",
    close: "Close a dialog or menu",
  },
  login: {
    title: "Welcome back",
    subtitle: "Sign in to write quotes and send them from your own mailbox.",
    name: "Username or e-mail",
    code: "Code",
    code_title: "One more step",
    code_help: "Enter the six digits that your authenticator app shows, or one of your recovery codes.",
    code_needed: "A code is needed.",
    confirm: "Confirm",
    back: "Back to the password",
    again: "Sign in again",
    again_help:
      "Your session has ended. What you have entered is still here and goes on as soon as you are signed in.",
    somebody_else: "I am somebody else",
    promise: "The right music. The right words.",
    promise_help: "Every quote leaves from your own mailbox, and every answer comes back to you.",
  },
  roles: {
    Admin: "Admin",
    Sales: "Sales",
    Finance: "Finance",
    "Tech Support": "Tech Support",
    "Music Design": "Music Design",
  },
  language: { en: "English", th: "Thai" },
  away: {
    title: "The server does not answer",
    advice: "This could not be loaded. Check your connection, or wait for a moment.",
    again: "Try again",
  },
  renewed: {
    title: "This page could not be loaded",
    advice: "The CRM may have been renewed since you opened it, or the server does not answer.",
    again: "Load the page again",
  },
  errors: {
    server: "Something went wrong on the server. Please try again; if it stays, tell your administrator.",
    unreachable: "The server cannot be reached. Check your connection and try again.",
  },
  budget: {
    title: "Left for today",
    messages: "%{left} of %{limit} messages",
    recipients: "%{left} of %{limit} recipients",
    help: "Your provider counts the last 24 hours. What is over it waits here and leaves by itself.",
    frees_at: "The next message leaves %{moment}; until then it waits here.",
    too_many:
      "%{address} may write to %{smart_count} more person today. This message waits until more are free. |||| %{address} may write to %{smart_count} more people today. This message waits until more are free.",
    few_messages:
      "%{address} may send %{smart_count} more message today. |||| %{address} may send %{smart_count} more messages today.",
    few_recipients:
      "%{address} may write to %{smart_count} more person today. |||| %{address} may write to %{smart_count} more people today.",
  },
  conflict: {
    fields: "They changed: %{fields}.",
    theirs: "Load their version",
    mine: "Save mine all the same",
  },
  actions: {
    all: "All",
    menu: "Actions",
    menu_of: "Actions for %{name}",
    remind_renewal: "Send renewal reminder",
    send_email: "Send Email",
    download_pdf: "Download PDF",
    see_all: "See all %{smart_count}",
  },
  contact_type: {
    Primary: "Primary",
    Billing: "Billing",
    "Decision Maker": "Decision Maker",
    Technical: "Technical",
    Other: "Other",
  },
  companies: {
    create: "New company",
    create_item: "New company: %{item}",
    first_contact: "Who receives the documents there",
    search: "Name, city or contact",
    empty: "No companies yet",
    empty_advice: "Add a client and the people you write to there; then you can make a quote.",
    legal_name_help: "As printed on documents, when it differs",
    language_help: "The language of documents and messages",
    contacts: "Contacts",
    no_contacts: "Nobody yet. Add a contact with an address, so that documents can be sent.",
  },
  contacts: {
    create: "New contact",
    activate: "Activate",
    deactivate: "Deactivate",
    search: "Name, e-mail or company",
    empty: "No contacts yet",
    empty_advice: "Contacts are the people who receive your quotes. Add the first one.",
    type_help: "Primary and Billing are pre-selected when a quote is sent",
    active_help: "Inactive contacts are not offered as recipients",
    unsubscribed_help: "Asked not to be written to",
  },
  import: importing,
  ...documents,
  ...mail,
  ...setup,
};

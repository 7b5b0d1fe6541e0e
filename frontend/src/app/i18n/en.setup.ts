/** What admins see to. */
export const setup = {
  profiles: {
    title: "Sender profiles",
    name: {
      admin: "Admin",
      finance: "Finance",
      sales: "Sales",
      support: "Support",
      production: "Production",
    },
    state: {
      ok: "Works",
      resting: "Cannot send",
      untested: "Not tested yet",
      none: "Not set up",
    },
    waiting: "%{smart_count} message waits for it |||| %{smart_count} messages wait for it",
    test: "Test connection of %{name}",
    what: "When they step in",
    why: "What somebody sends leaves through one of these when they have no mailbox of their own, or when it cannot be used. Replies still go to the sender.",
    where:
      "They are set in the server's environment, so that no password of theirs is in the database. After a change there, restart the web and the worker, and test here.",
    settings: {
      SYSTEM_SMTP_URL: "The mail server of all five, with its login",
      EMAIL_SENDER_SALES: "Name and address of one, here of Sales",
      EMAIL_SENDER_SALES_SMTP_URL: "A server or login of its own",
    },
  },
  setup: {
    title: "Before the first document leaves",
    done: "Done",
    to_do: "To do",
    issuer: "Enter your company as issuer",
    issuer_why: "Its name, address, tax id, bank details and logo stand on every document.",
    people: "Add the people who sign in",
    people_why: "Give each a role; each then sends from a mailbox of their own.",
    profiles: "Give the sender profiles a mail server",
    profiles_why: "They step in for whoever has no mailbox.",
    companies: "Bring in your companies and contacts",
    companies_why: "From a CSV file, or one by one.",
    broken: "A sender profile cannot send",
    open_profiles: "Open the sender profiles",
  },
};

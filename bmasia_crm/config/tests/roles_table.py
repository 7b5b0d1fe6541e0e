"""Who may do what, at every address of the API: written from what each department does, not from accounts/roles.py.

Sales writes quotes and contracts and sends them; Finance does so with invoices; both look after the companies. Tech
Support keeps the contacts right, Music Design looks things up. An admin does everything, and alone changes the words.
"""

from typing import NamedTuple

SALES, FINANCE, TECH_SUPPORT, MUSIC_DESIGN, ADMIN = (
    "Sales",
    "Finance",
    "Tech Support",
    "Music Design",
    "Admin",
)
NO_ROLE = "No role"
VISITOR = "Not signed in"
ROLES = (SALES, FINANCE, TECH_SUPPORT, MUSIC_DESIGN, ADMIN)
COLUMNS = (*ROLES, NO_ROLE, VISITOR)

READERS = frozenset(ROLES)
SELLERS = frozenset({SALES, ADMIN})
BILLERS = frozenset({FINANCE, ADMIN})
CLIENT_KEEPERS = frozenset({SALES, FINANCE, ADMIN})
CONTACT_KEEPERS = CLIENT_KEEPERS | {TECH_SUPPORT}
ADMINS = frozenset({ADMIN})
SIGNED_IN = READERS | {NO_ROLE}
ANYBODY = SIGNED_IN | {VISITOR}


class Row(NamedTuple):
    """Whoever may gets `answer`; a visitor who may not gets 401, everybody else 403."""

    what: str
    verb: str
    path: str
    who: frozenset[str]
    answer: int = 200
    # Which message, where it depends on what the message carries.
    of: str = ""


TABLE: dict[str, tuple[Row, ...]] = {
    "Quotes": (
        Row("List", "GET", "quotes/", READERS),
        Row("Export the list", "GET", "quotes/export/", READERS),
        Row("Read one", "GET", "quotes/{id}/", READERS),
        Row("Read the PDF", "GET", "quotes/{id}/pdf/", READERS),
        Row("Write a new one", "POST", "quotes/", SELLERS, 201),
        Row("Write it anew", "PUT", "quotes/{id}/", SELLERS),
        Row("Change it", "PATCH", "quotes/{id}/", SELLERS),
        Row("Delete a draft", "DELETE", "quotes/{id}/", SELLERS, 204),
        Row("Give it another status", "POST", "quotes/{id}/move/", SELLERS),
        Row("Copy it", "POST", "quotes/{id}/duplicate/", SELLERS, 201),
        Row("Revise it", "POST", "quotes/{id}/revise/", SELLERS, 201),
        Row("Make the contract", "POST", "quotes/{id}/make-contract/", SELLERS, 201),
        Row("Open “Send Email”", "GET", "quotes/{id}/email-draft/", SELLERS),
        Row("Send it", "POST", "quotes/{id}/send/", SELLERS, 202),
    ),
    "Contracts": (
        Row("List", "GET", "contracts/", READERS),
        Row("Export the list", "GET", "contracts/export/", READERS),
        Row("Read one", "GET", "contracts/{id}/", READERS),
        Row("Read the PDF", "GET", "contracts/{id}/pdf/", READERS),
        Row("Write a new one", "POST", "contracts/", SELLERS, 201),
        Row("Write it anew", "PUT", "contracts/{id}/", SELLERS),
        Row("Change it", "PATCH", "contracts/{id}/", SELLERS),
        Row("Delete a draft", "DELETE", "contracts/{id}/", SELLERS, 204),
        Row("Give it another status", "POST", "contracts/{id}/move/", SELLERS),
        Row("Copy it", "POST", "contracts/{id}/duplicate/", SELLERS, 201),
        Row("Renew it", "POST", "contracts/{id}/renew/", SELLERS, 201),
        Row("Make an invoice", "POST", "contracts/{id}/make-invoice/", BILLERS, 201),
        Row("Open “Send Email”", "GET", "contracts/{id}/email-draft/", SELLERS),
        Row("Send it", "POST", "contracts/{id}/send/", SELLERS, 202),
        Row("Open “Send renewal reminder”", "GET", "contracts/{id}/renewal-draft/", SELLERS),
        Row("Send a renewal reminder", "POST", "contracts/{id}/renewal-reminder/", SELLERS, 202),
        Row("See its automatic reminders", "GET", "contracts/{id}/reminders/", READERS),
        Row("Switch them off, mark as answered", "PATCH", "contracts/{id}/reminders/", SELLERS),
    ),
    "Invoices": (
        Row("List", "GET", "invoices/", READERS),
        Row("Export the list", "GET", "invoices/export/", READERS),
        Row("Read one", "GET", "invoices/{id}/", READERS),
        Row("Read the PDF", "GET", "invoices/{id}/pdf/", READERS),
        Row("Write a new one", "POST", "invoices/", BILLERS, 201),
        Row("Write it anew", "PUT", "invoices/{id}/", BILLERS),
        Row("Change it", "PATCH", "invoices/{id}/", BILLERS),
        Row("Delete a draft", "DELETE", "invoices/{id}/", BILLERS, 204),
        Row("Give it another status", "POST", "invoices/{id}/move/", BILLERS),
        Row("Copy it", "POST", "invoices/{id}/duplicate/", BILLERS, 201),
        Row("Open “Send Email”", "GET", "invoices/{id}/email-draft/", BILLERS),
        Row("Send it", "POST", "invoices/{id}/send/", BILLERS, 202),
        Row("See its automatic reminders", "GET", "invoices/{id}/reminders/", READERS),
        Row("Switch them off", "PATCH", "invoices/{id}/reminders/", BILLERS),
    ),
    "Companies and contacts": (
        Row("List companies", "GET", "companies/", READERS),
        Row("Export them", "GET", "companies/export/", READERS),
        Row("Read a company", "GET", "companies/{id}/", READERS),
        Row("Enter a company", "POST", "companies/", CLIENT_KEEPERS, 201),
        Row("Import a file of them", "POST", "companies/import/", CLIENT_KEEPERS, 201),
        Row("Write it anew", "PUT", "companies/{id}/", CLIENT_KEEPERS),
        Row("Change it", "PATCH", "companies/{id}/", CLIENT_KEEPERS),
        Row("Delete one without documents", "DELETE", "companies/{id}/", CLIENT_KEEPERS, 204),
        Row("List contacts", "GET", "contacts/", READERS),
        Row("Export them", "GET", "contacts/export/", READERS),
        Row("Read a contact", "GET", "contacts/{id}/", READERS),
        Row("Enter a contact", "POST", "contacts/", CONTACT_KEEPERS, 201),
        Row("Write it anew", "PUT", "contacts/{id}/", CONTACT_KEEPERS),
        Row("Change it", "PATCH", "contacts/{id}/", CONTACT_KEEPERS),
        Row("Delete it", "DELETE", "contacts/{id}/", CONTACT_KEEPERS, 204),
    ),
    "The record of messages": (
        Row("List", "GET", "emails/", READERS),
        Row("Export the list", "GET", "emails/export/", READERS),
        Row("Read one", "GET", "emails/{id}/", READERS),
        Row("Download the message", "GET", "emails/{id}/message.eml", READERS),
        Row("Read its attachment", "GET", "emails/{id}/attachments/{position}", READERS),
        Row("Cancel one with a quote", "POST", "emails/{id}/cancel/", SELLERS, of="quote"),
        Row("Cancel one with a contract", "POST", "emails/{id}/cancel/", SELLERS, of="contract"),
        Row("Cancel one with an invoice", "POST", "emails/{id}/cancel/", BILLERS, of="invoice"),
        Row("Retry one with a quote", "POST", "emails/{id}/retry/", SELLERS, of="quote"),
        Row("Retry one with a contract", "POST", "emails/{id}/retry/", SELLERS, of="contract"),
        Row("Retry one with an invoice", "POST", "emails/{id}/retry/", BILLERS, of="invoice"),
        Row("Send one with a quote again", "POST", "emails/{id}/resend/", SELLERS, 202, "quote"),
        Row("Send one with a contract again", "POST", "emails/{id}/resend/", SELLERS, 202, "contract"),
        Row("Send one with an invoice again", "POST", "emails/{id}/resend/", BILLERS, 202, "invoice"),
        Row("Mark one with a quote as sent", "POST", "emails/{id}/mark-sent/", SELLERS, of="quote"),
        Row("Mark one with a contract as sent", "POST", "emails/{id}/mark-sent/", SELLERS, of="contract"),
        Row("Mark one with an invoice as sent", "POST", "emails/{id}/mark-sent/", BILLERS, of="invoice"),
    ),
    "The words, and our own companies": (
        Row("Read the words of all messages", "GET", "templates/", READERS),
        Row("Read those of one kind", "GET", "templates/{name}/", READERS),
        Row("Try words on a document", "POST", "templates/{name}/preview/", READERS),
        Row("Change them", "PATCH", "templates/{name}/", ADMINS),
        Row("Bring the default back", "POST", "templates/{name}/reset/", ADMINS),
        Row("List the issuers", "GET", "issuers/", READERS),
        Row("Read an issuer", "GET", "issuers/{id}/", READERS),
    ),
    "The sender profiles": (
        Row("See how each is", "GET", "sender-profiles/", ADMINS),
        Row("Test one", "POST", "sender-profiles/{profile}/test/", ADMINS),
    ),
    "Oneself": (
        Row("Sign in", "POST", "auth/login/", ANYBODY),
        Row("Sign out", "POST", "auth/logout/", SIGNED_IN, 204),
        Row("The first page", "GET", "overview/", READERS),
        Row("Read who I am", "GET", "me/", SIGNED_IN),
        Row("Change my name, language, signature", "PATCH", "me/", SIGNED_IN),
        Row("See my mailbox", "GET", "me/mailbox/", SIGNED_IN),
        Row("Set it up", "PUT", "me/mailbox/", SIGNED_IN),
        Row("Test it", "POST", "me/mailbox/test/", SIGNED_IN),
        Row("Forget it", "DELETE", "me/mailbox/", SIGNED_IN, 204),
    ),
}
ROWS = [row for rows in TABLE.values() for row in rows]
# What is asked beside it, with the answer to a visitor, a person without a role, and Music Design.
BESIDE = {
    "/api/schema/": (401, 200, 200),
    "/api/docs/": (401, 200, 200),
    "/api/v1/nothing/": (404, 404, 404),
    "/api/v1/quotes/not-a-number/": (404, 404, 404),
    "/admin/": (302, 302, 302),
    "/admin/accounts/user/": (302, 302, 302),
    "/_allauth/browser/v1/account/authenticators": (401, 200, 200),
    "/_allauth/browser/v1/auth/password/request": (403, 403, 403),
    "/healthz": (200, 200, 200),
    "/readyz": (503, 503, 503),
}

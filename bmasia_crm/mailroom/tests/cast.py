"""The letters the mailroom's tests send, and the client who gets them."""

from bmasia_crm.mailroom.letters import Address, File, Letter, Sender

PDF = File("Quote-Q-2026-0001.pdf", "application/pdf", b"%PDF-1.7 " + bytes(range(256)) * 8)
CLIENT = Address("Ms. Client", "client@example.com")
SECOND = Address("", "second@example.com")
THIRD = Address("", "third@example.org")
NOBODY = Sender(None, "", "", "")


def a_letter(*to: Address, subject: str = "Quote Q-2026-0001 from BMAsia Music") -> Letter:
    text = "Dear client,\nplease find our quote.\n.\n..\n"
    return Letter(subject, text, "<p>Dear client</p>", to or (CLIENT,), attachments=(PDF,))

"""What the first page shows: what waits for somebody, what the month has brought, and how the mailbox is."""

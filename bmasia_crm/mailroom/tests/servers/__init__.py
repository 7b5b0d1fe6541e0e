"""Real mail servers for the tests: Postfix takes the mail, Dovecot knows the passwords and keeps the mailboxes."""

"""A mail server to try sending with: SMTP submission in front, Maildirs behind, a reader in the browser."""

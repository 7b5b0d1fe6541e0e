"""A browser against the real thing: web server, worker, demo mail server, and nothing in their place."""

"""A small world to try the CRM in: people, companies, quotes, and a mail server that keeps what it is given.

Nothing of this is imported by bmasia_crm.
"""

import os

from cryptography.fernet import Fernet

# Read by the settings, which pytest-django loads after this file.
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("CREDENTIAL_KEYS", Fernet.generate_key().decode())

"""The cast of every test: Norbert has no mailbox, the others send from their own."""

from django.contrib.auth.models import Group
from django.test import Client

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.roles import Role

APP_PASSWORD = "abcdefghijklmnop"

CAST: dict[str, tuple[str, str, list[Role]]] = {
    "norbert": ("Norbert", "Platzer", [Role.ADMIN]),
    "pom": ("Pom", "", [Role.FINANCE]),
    "nikki": ("Nikki", "H.", [Role.SALES]),
    "keith": ("Keith", "", [Role.TECH_SUPPORT, Role.SALES]),
    "production": ("Production", "", [Role.MUSIC_DESIGN]),
}
ADDRESSES = {"nikki": "nikki.h@bmasiamusic.com"}


def person(name: str, *, mailbox: bool | None = None) -> User:
    first, last, roles = CAST[name]
    address = ADDRESSES.get(name, f"{name}@bmasiamusic.com")
    user = User(username=name, first_name=first, last_name=last, email=address)
    if mailbox if mailbox is not None else name != "norbert":
        user.smtp_email, user.smtp_password = address, APP_PASSWORD
    user.set_unusable_password()
    user.save()
    # A test with real transactions leaves an empty database behind, without the groups of the migration.
    user.groups.set([Group.objects.get_or_create(name=role)[0] for role in roles])
    return user


def admin_browser(*, superuser: bool = False) -> Client:
    """Norbert in Django admin: by his role alone, unless he is a superuser."""
    norbert = person("norbert")
    norbert.is_staff, norbert.is_superuser = True, superuser
    norbert.save()
    browser = Client()
    browser.force_login(norbert)
    return browser

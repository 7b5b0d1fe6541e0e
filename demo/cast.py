"""Who is in the demo: the people who sign in, and the accounts of the demo mail server."""

from typing import NamedTuple


class Person(NamedTuple):
    username: str
    first_name: str
    last_name: str
    email: str
    roles: tuple[str, ...]
    # The password stored for the person's own mailbox: right, wrong (Keith) or none at all (Norbert).
    mailbox_password: str | None
    is_superuser: bool = False

    @property
    def password(self) -> str:
        return f"{self.username}-demo"


# Spaces as in the app passwords that people paste from Google.
NORBERT, POM, NIKKI, KEITH, PRODUCTION = (
    "bass demo norb ertp",
    "cell demo pomf inan",
    "viol demo nikk isal",
    "flut demo keit hsup",
    "drum demo prod ucti",
)
# What the mail server asks for, by address.
ACCOUNTS = {
    "norbert@bmasiamusic.com": NORBERT,
    "pom@bmasiamusic.com": POM,
    "nikki.h@bmasiamusic.com": NIKKI,
    "keith@bmasiamusic.com": KEITH,
    "production@bmasiamusic.com": PRODUCTION,
}
PROFILES = {
    "admin": "norbert@bmasiamusic.com",
    "finance": "pom@bmasiamusic.com",
    "sales": "nikki.h@bmasiamusic.com",
    "support": "keith@bmasiamusic.com",
    "production": "production@bmasiamusic.com",
}
PEOPLE = (
    Person("norbert", "Norbert", "Platzer", "norbert@bmasiamusic.com", ("Admin",), None, is_superuser=True),
    Person("pom", "Pom", "", "pom@bmasiamusic.com", ("Finance",), POM),
    Person("nikki", "Nikki", "H.", "nikki.h@bmasiamusic.com", ("Sales",), NIKKI),
    Person("keith", "Keith", "", "keith@bmasiamusic.com", ("Tech Support", "Sales"), "changed last year"),
    Person("production", "Production", "", "production@bmasiamusic.com", ("Music Design",), PRODUCTION),
)


def password_of(address: str) -> str:
    """As it goes over the wire: Google shows app passwords in groups of four, and takes them joined."""
    return ACCOUNTS[address].replace(" ", "")

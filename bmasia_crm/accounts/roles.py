"""Who may do what: the one table. The API, the screens and Django admin all ask it through `user.has_perm`."""

from enum import StrEnum

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, Q, QuerySet, StringAgg, Value

from .models import User


class Role(StrEnum):
    """A role is a Django group of this name; a person may have several."""

    ADMIN = "Admin"
    SALES = "Sales"
    FINANCE = "Finance"
    TECH_SUPPORT = "Tech Support"
    MUSIC_DESIGN = "Music Design"


BETWEEN_NAMES = "\n"
READ = frozenset({"view"})
WRITE = frozenset({"view", "add", "change", "delete"})
SEND = WRITE | {"send"}

EVERYBODY_READS = dict.fromkeys(Role, READ)
# Each row holds everybody who may do anything with the model.
TABLE: dict[str, dict[Role, frozenset[str]]] = {
    "accounts.user": {Role.ADMIN: WRITE},
    "clients.company": EVERYBODY_READS | dict.fromkeys((Role.ADMIN, Role.SALES, Role.FINANCE), WRITE),
    "clients.contact": dict.fromkeys(Role, WRITE) | {Role.MUSIC_DESIGN: READ},
    "documents.issuer": EVERYBODY_READS | {Role.ADMIN: WRITE},
    "documents.quote": EVERYBODY_READS | {Role.ADMIN: SEND, Role.SALES: SEND},
    "documents.contract": EVERYBODY_READS | {Role.ADMIN: SEND, Role.SALES: SEND},
    "documents.invoice": EVERYBODY_READS | {Role.ADMIN: SEND, Role.FINANCE: SEND},
    "mailroom.emaillog": EVERYBODY_READS,
    "sending.template": EVERYBODY_READS | {Role.ADMIN: READ | {"change"}},
}


def permissions_of(role: Role) -> set[str]:
    """`documents.quote: {view, send}` becomes `documents.view_quote`, `documents.send_quote`."""
    granted = set()
    for model, roles in TABLE.items():
        app, name = model.split(".")
        granted |= {f"{app}.{verb}_{name}" for verb in roles.get(role, ())}
    return granted


class RoleBackend(BaseBackend):
    """Answers `user.has_perm` from the table. A superuser may do everything, as anywhere in Django."""

    def get_user_permissions(self, user_obj: User | AnonymousUser, obj: Model | None = None) -> set[str]:
        if not isinstance(user_obj, User) or not user_obj.is_active or obj is not None:
            return set()
        return permissions_for(user_obj)


def permissions_for(user: User) -> set[str]:
    roles = tuple(Role) if user.is_superuser else roles_of(user)
    return set().union(*(permissions_of(role) for role in roles))


def admins() -> QuerySet[User]:
    """Who sets up what all the others send through."""
    return User.objects.filter(Q(is_superuser=True) | Q(groups__name=Role.ADMIN), is_active=True).distinct()


def with_roles(people: QuerySet[User]) -> QuerySet[User]:
    """With what `roles_of` would otherwise ask the database for."""
    return people.annotate(role_names=StringAgg("groups__name", delimiter=Value(BETWEEN_NAMES)))


def roles_of(user: User) -> list[Role]:
    """The person's roles, read once per loaded user."""
    if "role_names" not in user.__dict__:
        user.__dict__["role_names"] = BETWEEN_NAMES.join(user.groups.values_list("name", flat=True))
    names = (user.__dict__["role_names"] or "").split(BETWEEN_NAMES)
    return sorted(role for role in Role if role.value in names)

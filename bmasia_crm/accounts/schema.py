"""How our two ways of signing in stand in the API's schema: as those they are made from."""

from typing import Any

from drf_spectacular.authentication import SessionScheme
from drf_spectacular.contrib.knox_auth_token import KnoxTokenScheme


class OurSessionScheme(SessionScheme):  # type: ignore[no-untyped-call]  # spectacular leaves it untyped
    target_class = "bmasia_crm.accounts.language.Session"


class OurTokenScheme(KnoxTokenScheme):  # type: ignore[no-untyped-call]
    target_class: Any = "bmasia_crm.accounts.language.Token"

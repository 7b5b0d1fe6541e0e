from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rest_framework.permissions import BasePermission

if TYPE_CHECKING:  # rest_framework.views reads the settings, which name this module
    from rest_framework.request import Request
    from rest_framework.views import APIView


class RolePermission(BasePermission):
    """Asks the role table: the method gives the verb, the view's model the noun.

    A view with no queryset names what it needs in `required_permission`; an action that is neither reading nor
    writing (sending) names its verb in `permission_verb`, or in the `@action` decorator's arguments.
    """

    verbs: ClassVar[dict[str, str]] = {
        "GET": "view",
        "HEAD": "view",
        "OPTIONS": "view",
        "POST": "add",
        "PUT": "change",
        "PATCH": "change",
        "DELETE": "delete",
    }

    def has_permission(self, request: Request, view: APIView) -> bool:
        if not request.user.is_authenticated:
            return False
        if not hasattr(view, (request.method or "").lower()):
            return True  # to hear that this address takes no such verb, which no role could change
        return request.user.has_perm(self._permission(request, view))

    def _permission(self, request: Request, view: APIView) -> str:
        required: str | None = getattr(view, "required_permission", None)
        if required:
            return required
        model = view.queryset.model._meta  # type: ignore[attr-defined]
        verb = getattr(view, "permission_verb", None) or self.verbs[request.method or "GET"]
        return f"{model.app_label}.{verb}_{model.model_name}"

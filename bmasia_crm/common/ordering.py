from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import ValidationError
from rest_framework.filters import OrderingFilter
from rest_framework.request import Request
from rest_framework.views import APIView

from .search.text import COLUMN, Beginning
from .sentences import say

# The search text of what belongs to a company begins with the company's name, so that its own index sorts by it.
COMPANY_NAME = "by_company_name"


class Ordering(OrderingFilter):
    """`?ordering=-number`, by names of ours: a view's `ordering_aliases` say which columns stand behind one.

    The id comes last, so that rows which are alike keep their place from page to page.
    """

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        (parameter,) = super().get_schema_operation_parameters(view)
        if names := getattr(view, "ordering_fields", None):
            parameter["description"] = f"By {', '.join(names)}; with - before it, the other way round."
        return [parameter]

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: APIView) -> QuerySet[Any]:
        asked = self.get_ordering(request, queryset, view)
        if not asked:
            return queryset
        columns = [column for name in asked for column in _columns(name, view)]
        if COMPANY_NAME in (column.lstrip("-") for column in columns):
            queryset = queryset.alias(**{COMPANY_NAME: Beginning(COLUMN)})
        return queryset.order_by(*columns, "-id" if columns[0].startswith("-") else "id")

    def remove_invalid_fields(
        self, queryset: QuerySet[Any], fields: Iterable[str], view: APIView, request: Request
    ) -> list[str]:
        known = [name for name, _ in self.get_valid_fields(queryset, view, {"request": request})]
        asked = list(fields)
        if unknown := [field for field in asked if field.lstrip("-") not in known]:
            unsortable = say("{field} cannot be sorted by. These can: {known}.")
            raise ValidationError({"ordering": unsortable.given(field=unknown[0][:40], known=tuple(known))})
        return asked


def _columns(name: str, view: APIView) -> list[str]:
    aliases: Mapping[str, Sequence[str]] = getattr(view, "ordering_aliases", {})
    sign: Any = "-" if name.startswith("-") else ""
    return [sign + column for column in aliases.get(name.lstrip("-"), (name.lstrip("-"),))]

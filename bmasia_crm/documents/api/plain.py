"""The JSON, the filters and the resource of a document type, made from what its model declares.

A type with more to show, or that leads on to another, has a file of its own and takes the rest from here.
"""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view

from bmasia_crm.common.filters import IdFilter

from ..models import Document
from .base import DocumentViewSet
from .document import DocumentSerializer, LineSerializer


class DocumentFilter(django_filters.FilterSet):  # type: ignore[misc]  # django-filter ships no types
    company = IdFilter(field_name="company_id")
    issuer = IdFilter(field_name="issuer_id")
    date_from = django_filters.DateFilter(field_name="date", lookup_expr="gte")
    date_to = django_filters.DateFilter(field_name="date", lookup_expr="lte")


def lines_of(model: type[Document]) -> LineSerializer:
    line = model.line_model()
    meta = type("Meta", (LineSerializer.Meta,), {"model": line})
    serializer: type[LineSerializer] = type(f"{line.__name__}Serializer", (LineSerializer,), {"Meta": meta})
    return serializer(many=True, required=False)


class AnyOf(django_filters.MultipleChoiceFilter):  # type: ignore[misc]  # django-filter ships no types
    """In one IN, which an index answers; the filter's own ORs have PostgreSQL read all rows of it."""

    def filter(self, queryset: QuerySet[Any], values: Sequence[str]) -> QuerySet[Any]:
        return queryset.filter(**{f"{self.field_name}__in": values}) if values else queryset


def filter_of(model: type[Document], **own: django_filters.Filter) -> type[DocumentFilter]:
    end = model.END_DATE
    filters = {
        "status": AnyOf(choices=model.Status.choices),
        f"{end}_from": django_filters.DateFilter(field_name=end, lookup_expr="gte"),
        f"{end}_to": django_filters.DateFilter(field_name=end, lookup_expr="lte"),
    }
    meta = type("Meta", (), {"model": model, "fields": ("status", "currency")})
    return type(f"{model.__name__}Filter", (DocumentFilter,), {**filters, **own, "Meta": meta})


def serializer_of(model: type[Document]) -> type[DocumentSerializer]:
    shown = {"model": model, "fields": (*DocumentSerializer.Meta.fields, *model.own_dates())}
    meta = type("Meta", (DocumentSerializer.Meta,), shown)
    return type(
        f"{model.__name__}Serializer", (DocumentSerializer,), {"lines": lines_of(model), "Meta": meta}
    )


def row_of(serializer: type[DocumentSerializer], *, without: str) -> type[DocumentSerializer]:
    """As a list has it: what took its place would cost a question of its own."""
    fields = tuple(name for name in serializer.Meta.fields if name != without)
    meta = type("Meta", (serializer.Meta,), {"fields": fields})
    return type(f"{serializer.Meta.model.__name__}RowSerializer", (serializer,), {"Meta": meta})


def view_of(model: type[Document]) -> type[DocumentViewSet]:
    serializer = serializer_of(model)
    resource: dict[str, Any] = {
        "queryset": model._default_manager.all(),
        "serializer_class": serializer,
        "filterset_class": filter_of(model),
    }
    view = type(f"{model.__name__}ViewSet", (DocumentViewSet,), resource)
    return extend_schema_view(duplicate=extend_schema(responses={201: serializer}))(view)

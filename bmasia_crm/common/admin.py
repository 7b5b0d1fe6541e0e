from typing import Any

from django import forms
from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.functional import cached_property

from .pagination import MOST_COUNTED, MOST_FOUND_COUNTED
from .search.backend import LONGEST, find, is_walked, terms_of
from .search.text import COLUMN, text_of
from .sentences import say


class BoundedPaginator(Paginator):  # type: ignore[type-arg]
    """Counts, and has pages, up to a bound."""

    most = MOST_COUNTED

    @cached_property
    def count(self) -> int:
        counted: int = self.rows_to_count().values("pk")[: self.most + 1].count()
        return counted

    def rows_to_count(self) -> QuerySet[Any]:
        rows: Any = self.object_list
        return rows.order_by()  # type: ignore[no-any-return]


class PaginatorOfFound(BoundedPaginator):
    most = MOST_FOUND_COUNTED

    def rows_to_count(self) -> QuerySet[Any]:
        """Of rows that are met on the way down the list the first ones are counted, which that way meets anyhow."""
        rows: Any = self.object_list
        return rows if is_walked(rows) else super().rows_to_count()


class ManyRowsAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A list that opens as quickly with a million rows as with a few, and is searched as the app's own lists are."""

    show_full_result_count = False
    # Has the search box shown. What is found by it, the room's `search.py` says.
    search_fields = (COLUMN,)

    def get_paginator(self, request: HttpRequest, *args: Any, **kwargs: Any) -> BoundedPaginator:
        return (PaginatorOfFound if request.GET.get("q") else BoundedPaginator)(*args, **kwargs)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        text = text_of(self.model)
        if text is None:
            return super().get_search_results(request, queryset, search_term)
        return find(queryset, text, terms_of(search_term[:LONGEST].replace("\0", " "))), False


class ReadOnly:
    """Mixed into an admin class: everybody who may view may view, and nobody changes."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnlyPart(ReadOnly):
    """Mixed into an inline: whoever may see the whole may see its parts."""

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True


class OneAtATime(admin.ModelAdmin):  # type: ignore[type-arg]
    """Whoever writes holds the row until it is committed. Its form tells the second of two people."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        found = super().get_object(request, object_id, from_field)
        held = self.model._default_manager.select_for_update().filter(pk=found and found.pk)
        return held.first() if request.method == "POST" else found


class OneAtATimeForm(forms.ModelForm):  # type: ignore[type-arg]
    """Refuses to write over what somebody else has changed since the form was opened."""

    as_read = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["as_read"].initial = self._as_stored

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.instance.pk and self.cleaned_data["as_read"] != self._as_stored():
            raise forms.ValidationError(
                say("Somebody else changed this meanwhile. Load the page again, then make your change.")
            )
        return cleaned

    def _as_stored(self) -> str:
        stored = sorted((name, str(value)) for name, value in self.initial.items())
        return salted_hmac("as read", repr(stored), algorithm="sha256").hexdigest()

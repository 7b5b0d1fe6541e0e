"""Any list as a file: the same rows as on the screen, with its search, filters and order, all pages at once."""

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, ClassVar

from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone, translation
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from .negotiation import TakesAnything
from .sentences import Sentence, say
from .sheets import MOST_XLSX_ROWS, csv_lines, xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS_AT_ONCE = 500
YES, NO = say("yes"), say("no")


class ExportMixin:
    """A list view that also answers with a file: `GET …/export/?type=csv` or `xlsx`."""

    # Heading → the attribute to read, dotted, or a function of the row.
    export_columns: ClassVar[Mapping[Sentence, str | Callable[[Any], Any]]]

    @extend_schema(
        parameters=[OpenApiParameter("type", enum=["csv", "xlsx"], description="csv unless said otherwise.")],
        responses={(200, "text/csv"): OpenApiTypes.BINARY, (200, XLSX): OpenApiTypes.BINARY},
    )
    @action(detail=False, pagination_class=None, content_negotiation_class=TakesAnything)
    def export(self: Any, request: Request) -> StreamingHttpResponse | FileResponse:
        """Every row of the list as a file. Cells that a spreadsheet would run as a formula are shown as text."""
        rows = self.filter_queryset(self.get_queryset())
        kind = request.query_params.get("type", "csv")
        name = f"{self.queryset.model._meta.verbose_name_plural} {timezone.localdate():%Y-%m-%d}.{kind}"
        header = [str(heading) for heading in self.export_columns]
        if kind == "csv":
            answer = StreamingHttpResponse(
                csv_lines(header, self._cells(rows, translation.get_language())),
                content_type="text/csv; charset=utf-8",
            )
            answer["Content-Disposition"] = f'attachment; filename="{name}"'
            return answer
        if kind != "xlsx":
            raise ValidationError({"type": say("Choose csv or xlsx.")})
        if rows.order_by().values("pk")[: MOST_XLSX_ROWS + 1].count() > MOST_XLSX_ROWS:
            long = say("More than {most} rows: choose csv, or filter the list.", most=f"{MOST_XLSX_ROWS:,}")
            raise ValidationError({"type": long})
        title = str(self.queryset.model._meta.verbose_name_plural).capitalize()
        file = xlsx(title, header, self._cells(rows, translation.get_language()))
        return FileResponse(file, as_attachment=True, filename=name, content_type=XLSX)

    def _cells(self: Any, rows: Any, language: str) -> Iterator[list[Any]]:
        """Read when the answer is on its way already, and nobody knows the language of the request any more."""
        readers = [_reader(column) for column in self.export_columns.values()]
        for row in rows.iterator(chunk_size=ROWS_AT_ONCE):
            with translation.override(language):
                cells = [_in_words(read(row)) for read in readers]
            yield cells


def _in_words(value: Any) -> Any:
    if isinstance(value, bool):
        return str(YES if value else NO)
    return str(value) if isinstance(value, Sentence) else value


def _reader(column: str | Callable[[Any], Any]) -> Callable[[Any], Any]:
    if not isinstance(column, str):
        return column
    path = attrgetter(column)
    first = column.partition(".")[0]
    return lambda row: None if getattr(row, first) is None else path(row)

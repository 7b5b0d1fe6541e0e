from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import Http404
from rest_framework.exceptions import PermissionDenied, ValidationError

from bmasia_crm.common.problems import problem
from bmasia_crm.common.refusals import ChangedMeanwhile, NotPossible
from bmasia_crm.common.sentences import quoted


def shape(error: Exception) -> dict[str, Any]:
    response = problem(error, {})
    assert response is not None
    assert response.content_type == "application/problem+json"
    assert response.data["status"] == response.status_code
    return dict(response.data)


def test_a_field_s_error_stands_under_its_name() -> None:
    body = shape(ValidationError({"recipients": ["Choose at least one recipient."]}))
    assert body["errors"] == {"recipients": ["Choose at least one recipient."]}
    assert body["detail"] == "Choose at least one recipient."


def test_an_error_in_a_line_is_named_by_its_path() -> None:
    body = shape(ValidationError({"lines": [{}, {"quantity": ["Must be positive."]}]}))
    assert body["errors"] == {"lines.1.quantity": ["Must be positive."]}


def test_an_error_of_the_whole_request_is_its_sentence() -> None:
    body = shape(ValidationError("No lines, no quote."))
    assert body["detail"] == "No lines, no quote."
    assert "errors" not in body


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (PermissionDenied(), 403, "permission_denied"),
        (Http404(), 404, "not_found"),
        (NotPossible(quoted("Too late.")), 409, "conflict"),
        (ChangedMeanwhile(quoted("Look again.")), 409, "changed_meanwhile"),
        (NotPossible(quoted("No."), "date"), 400, "invalid"),
        (RequestDataTooBig(), 413, "too_much"),
        (TooManyFilesSent(), 413, "too_much"),
        (TooManyFieldsSent(), 413, "too_much"),
    ],
)
def test_every_other_error_has_the_same_shape(error: Exception, status: int, code: str) -> None:
    body = shape(error)
    assert (body["status"], body["code"]) == (status, code)
    assert body["detail"]


def test_what_is_not_there_is_said_without_the_names_of_our_classes() -> None:
    body = shape(Http404("No Quote matches the given query."))
    assert body["detail"] == "This is no longer there. Somebody may have deleted it."


def test_a_fault_of_ours_is_left_to_django() -> None:
    assert problem(RuntimeError("bug"), {}) is None


def test_what_cannot_be_sent_back_is_quoted_so_that_it_can() -> None:
    answer = problem(ValidationError({"language": ['"\ud800" is not a valid choice.']}), {})
    assert answer is not None
    assert answer.data["errors"] == {"language": ['"\\ud800" is not a valid choice.']}
    assert answer.data["detail"].encode()

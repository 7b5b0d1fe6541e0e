import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest

from bmasia_crm.common.parsing import read_json


class ReadableJson:
    """Answers for allauth, which breaks on JSON nested too deep and on half a character, as it does to no JSON."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/_allauth/") and request.body:
            try:
                json.dumps(read_json(request.body), ensure_ascii=False).encode()
            except (ValueError, RecursionError):
                return HttpResponseBadRequest()
        return self.get_response(request)

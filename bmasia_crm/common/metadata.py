from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rest_framework.metadata import SimpleMetadata

if TYPE_CHECKING:  # rest_framework.views reads the settings, which name this module
    from rest_framework.request import Request
    from rest_framework.views import APIView


class NoForms(SimpleMetadata):
    """OPTIONS says what a resource is. Its fields stand in the schema; DRF would try out a write to find them."""

    def determine_actions(self, request: Request, view: APIView) -> dict[str, Any]:
        return {}

"""Django admin, for whoever sees to people and issuers."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse
from django.utils import timezone


class Site(AdminSite):
    site_header = site_title = "BMAsia CRM"

    def has_permission(self, request: HttpRequest) -> bool:
        """The role Admin needs no staff status besides: the app leads everybody who has it here."""
        person = request.user
        return super().has_permission(request) or (
            person.is_active and person.has_perm("accounts.change_user")
        )


class SiteConfig(AdminConfig):
    default_site = "bmasia_crm.config.admin.Site"


class OfficeClock:
    """Moments by the office's clock, as in the app and in every sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/admin/"):
            return self.get_response(request)
        with timezone.override(settings.BUSINESS_TIME_ZONE):
            return self.get_response(request)

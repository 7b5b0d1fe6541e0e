"""Django admin, for whoever sees to people and issuers."""

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest


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

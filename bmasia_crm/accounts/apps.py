from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "bmasia_crm.accounts"
    verbose_name = "People"

    def ready(self) -> None:
        from . import checks, schema  # noqa: F401, PLC0415  # they register themselves

from django.apps import AppConfig


class ClientsConfig(AppConfig):
    name = "bmasia_crm.clients"
    verbose_name = "Clients"

    def ready(self) -> None:
        from bmasia_crm.common.search.keeping import keep  # noqa: PLC0415  # models load only once apps are ready

        from .search import TEXTS  # noqa: PLC0415

        keep(self, TEXTS)

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "bmasia_crm.documents"
    verbose_name = "Documents"

    def ready(self) -> None:
        from bmasia_crm.common.search.keeping import keep  # noqa: PLC0415  # models load only once apps are ready

        from .api.schema import name_statuses  # noqa: PLC0415
        from .search import TEXTS  # noqa: PLC0415

        keep(self, TEXTS)
        name_statuses()

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "bmasia_crm.documents"
    verbose_name = "Documents"

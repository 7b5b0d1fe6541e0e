from django.apps import AppConfig


class ClientsConfig(AppConfig):
    name = "bmasia_crm.clients"
    verbose_name = "Clients"

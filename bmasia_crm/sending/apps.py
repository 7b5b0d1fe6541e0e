from django.apps import AppConfig


class SendingConfig(AppConfig):
    name = "bmasia_crm.sending"
    verbose_name = "Sending"

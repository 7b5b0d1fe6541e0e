from django.apps import AppConfig


class MailroomConfig(AppConfig):
    name = "bmasia_crm.mailroom"
    label = "mailroom"
    verbose_name = "Mailroom"

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "bmasia_crm.accounts"
    verbose_name = "People"

from django.apps import AppConfig


class MailroomConfig(AppConfig):
    name = "bmasia_crm.mailroom"
    label = "mailroom"
    verbose_name = "Mailroom"

    def ready(self) -> None:
        from . import filing, settling, signals  # noqa: PLC0415  # models load only once apps are ready

        signals.message_unconfirmed.connect(settling.begin)
        signals.message_sent.connect(filing.begin)

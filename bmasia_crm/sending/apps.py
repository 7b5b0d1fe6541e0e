from django.apps import AppConfig


class SendingConfig(AppConfig):
    name = "bmasia_crm.sending"
    verbose_name = "Sending"

    def ready(self) -> None:
        from bmasia_crm.common.search.keeping import keep  # noqa: PLC0415  # models load only once apps are ready
        from bmasia_crm.documents import changes  # noqa: PLC0415
        from bmasia_crm.documents.api import last_email  # noqa: PLC0415
        from bmasia_crm.mailroom import credentials  # noqa: PLC0415

        from . import last_emails, leaving, mailboxes, notices, on_its_way, receivers  # noqa: F401, PLC0415
        from .search import TEXTS  # noqa: PLC0415

        credentials.register("mailbox", mailboxes.load)
        changes.register(on_its_way.objection)
        last_email.register(last_emails.last_emails)
        keep(self, TEXTS)

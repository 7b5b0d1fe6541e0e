"""What a message carried, as files: the message itself, and each attachment."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from bmasia_crm.mailroom.models import EmailLog

# Only these are shown in the browser; whatever else is saved.
SHOWN = {"application/pdf"}


def eml(email: EmailLog) -> HttpResponse:
    disposition = f'attachment; filename="message-{email.pk}.eml"'
    return HttpResponse(
        email.eml(), content_type="message/rfc822", headers={"Content-Disposition": disposition}
    )


def attachment(email: EmailLog, position: int) -> HttpResponse:
    found = email.attachments.filter(position=position).first()
    if found is None:
        raise Http404
    shown = found.content_type in SHOWN
    headers = {
        "Content-Disposition": content_disposition_header(not shown, found.filename) or "",
        "Cache-Control": "private, no-cache",
    }
    content_type = found.content_type if shown else "application/octet-stream"
    return HttpResponse(found.data(), content_type=content_type, headers=headers)

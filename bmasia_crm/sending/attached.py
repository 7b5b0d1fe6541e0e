"""The files that a person adds to the document's own PDF: checked before anything of them is read."""

from collections.abc import Sequence
from mimetypes import MimeTypes

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from bmasia_crm.common.sentences import Sentence, say
from bmasia_crm.mailroom import sizes
from bmasia_crm.mailroom.letters import File
from bmasia_crm.mailroom.models import Attachment, EmailLog
from bmasia_crm.mailroom.routes import Route

MOST_FILES = 10
# As the dialog counts, and the person's own machine.
MEGABYTE = 1_000_000
# A message of 25 MB, the most that the usual server takes, has room for so much: base64 makes three bytes four.
MOST_BYTES = 18 * MEGABYTE
# As Gmail refuses them, sent or received, whatever is in them (support.google.com/mail/answer/6590).
REFUSED = frozenset(
    [
        ".ade",
        ".adp",
        ".apk",
        ".appx",
        ".appxbundle",
        ".bat",
        ".cab",
        ".chm",
        ".cmd",
        ".com",
        ".cpl",
        ".diagcab",
        ".diagcfg",
        ".diagpkg",
        ".dll",
        ".dmg",
        ".ex",
        ".ex_",
        ".exe",
        ".hta",
        ".img",
        ".ins",
        ".iso",
        ".isp",
        ".jar",
        ".jnlp",
        ".js",
        ".jse",
        ".lib",
        ".lnk",
        ".mde",
        ".mjs",
        ".msc",
        ".msi",
        ".msix",
        ".msixbundle",
        ".msp",
        ".mst",
        ".nsh",
        ".pif",
        ".ps1",
        ".scr",
        ".sct",
        ".shb",
        ".sys",
        ".vb",
        ".vbe",
        ".vbs",
        ".vhd",
        ".vxd",
        ".wsc",
        ".wsf",
        ".wsh",
        ".xll",
    ]
)
UNKNOWN = "application/octet-stream"
# Text without its character set is shown as anything, and a message within a message may not be base64 (RFC 2046).
TOLD = ("application", "audio", "image", "video")
# Python's own table alone: what the machine's has besides differs from one to the next.
TYPES = MimeTypes()


def read(uploads: Sequence[UploadedFile]) -> tuple[File, ...]:  # type: ignore[type-arg]  # generic in the stubs only
    """Raises ValidationError for `files`. The name comes as Django leaves it: one line, and no path."""
    if len(uploads) > MOST_FILES:
        _refuse(say("A message carries at most {most} added files.", most=MOST_FILES))
    for upload in uploads:
        _check(str(upload.name), upload.size or 0)
    together = sum(upload.size or 0 for upload in uploads)
    if together > MOST_BYTES:
        too_large = say("The added files have {size} MB together; {most} MB is the most.")
        size, most = f"{together / MEGABYTE:.1f}", MOST_BYTES // MEGABYTE
        _refuse(too_large.given(size=size, most=most))
    return tuple(
        File(str(upload.name), content_type_of(str(upload.name)), upload.read()) for upload in uploads
    )


def room(route: Route, pdf: File | None) -> int:
    """How many bytes may be added to the document before its message is too large."""
    taken = len(pdf.data) if pdf else 0
    return max(0, min(MOST_BYTES, sizes.room(route.key) - taken))


def kept(email: EmailLog) -> tuple[File, ...]:
    """What a message carried beside its document, for another message."""
    return tuple(_file(attachment) for attachment in email.attachments.filter(position__gt=0))


def content_type_of(name: str) -> str:
    """By the name alone: what a browser says of a file is not to be trusted."""
    guess, encoding = TYPES.guess_type(name)
    told = guess and not encoding and guess.partition("/")[0] in TOLD
    return guess if guess and told else UNKNOWN


def _file(attachment: Attachment) -> File:
    return File(attachment.filename, attachment.content_type, attachment.data())


def _check(name: str, size: int) -> None:
    # Windows takes no notice of dots and spaces at the end.
    _, dot, extension = name.rstrip(". ").casefold().rpartition(".")
    if dot + extension in REFUSED:
        _refuse(say("Mail providers refuse files like {name}, because they can do harm.", name=name))
    if not size:
        _refuse(say("{name} is empty.", name=name))


def _refuse(sentence: Sentence) -> None:
    raise ValidationError({"files": sentence})

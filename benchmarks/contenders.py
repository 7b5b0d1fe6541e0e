"""How others send the same messages: `python -m benchmarks.contenders NAME PORT COUNT` prints the seconds it took.

In a process of their own, because the product's environment does not hold their packages (requirements/bench.txt), and
Django can be set up only once. What is timed is the sending alone: messages are made, and queued, before.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from email.message import EmailMessage as StandardMessage
from pathlib import Path

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from tools.ports import LOOPBACK
from tools.steps import ROOT, VENV_BIN, run_quietly

PACKAGES = ROOT / ".crm" / "bench"
LOCK = ROOT / "requirements" / "bench.txt"
PDF = os.urandom(60 * 1024)
FROM, TO, TEXT = "norbert@bmasiamusic.com", "client@example.com", "Dear client,\nplease find our quote.\n"


def install() -> None:
    """Their packages into a folder beside the product's, once and when the lock has changed."""
    stamp = PACKAGES / "installed.txt"
    if stamp.exists() and stamp.read_text() == LOCK.read_text():
        return
    command = [str(VENV_BIN / "uv"), "pip", "install", "--require-hashes", "-r", str(LOCK)]
    command += ["--python", sys.executable, "--target", str(PACKAGES)]
    run_quietly(
        command, ROOT, ROOT / ".crm" / "log" / "bench.log", "The other libraries cannot be installed."
    )
    stamp.write_text(LOCK.read_text())


def rate(name: str, port: int, count: int) -> float:
    """Messages a second."""
    environment = {**os.environ, "PYTHONPATH": f"{PACKAGES}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-m", "benchmarks.contenders", name, str(port), str(count)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return count / float(done.stdout.split()[-1])


def django_new(port: int, count: int) -> float:
    """A connection for each message, as `send_mail` has it."""
    backend, messages = _django(port, count)
    return timed(lambda: [backend.send_messages([message]) for message in messages])


def django_reused(port: int, count: int) -> float:
    backend, messages = _django(port, count)
    return timed(lambda: backend.send_messages(messages))


def post_office(port: int, count: int) -> float:
    """Its queue, sent by its own command in this process."""
    with tempfile.TemporaryDirectory() as folder:
        _set_django_up(port, Path(folder))
        from django.core.files.base import ContentFile  # noqa: PLC0415
        from django.core.management import call_command  # noqa: PLC0415
        from post_office import mail  # type: ignore[import-not-found]  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        for number in range(count):
            mail.send(
                TO, FROM, subject=f"Quote {number}", message=TEXT, attachments={"q.pdf": ContentFile(PDF)}
            )
        return timed(lambda: call_command("send_queued_mail", processes=1, log_level=0))


def aiosmtplib(port: int, count: int) -> float:
    """One connection, one message after the other."""
    import aiosmtplib as library  # type: ignore[import-not-found]  # noqa: PLC0415

    messages = [_message(number) for number in range(count)]

    async def send() -> None:
        async with library.SMTP(hostname=LOOPBACK, port=port, start_tls=False) as client:
            for message in messages:
                await client.send_message(message)

    return timed(lambda: asyncio.run(send()))


def _django(port: int, count: int) -> tuple[BaseEmailBackend, list[EmailMessage]]:
    _set_django_up(port, None)
    from django.core.mail import mailers  # noqa: PLC0415

    messages = [EmailMessage(f"Quote {number}", TEXT, FROM, [TO]) for number in range(count)]
    for message in messages:
        message.attach("q.pdf", PDF, "application/pdf")
    return mailers["default"], messages


def _set_django_up(port: int, folder: Path | None) -> None:
    import django  # noqa: PLC0415
    from django.conf import settings  # noqa: PLC0415

    backend = "django.core.mail.backends.smtp.EmailBackend"
    if folder is None:
        options = {"host": LOOPBACK, "port": port}
        settings.configure(MAILERS={"default": {"BACKEND": backend, "OPTIONS": options}})
    else:
        # It still knows only the settings that Django is about to give up.
        settings.configure(
            INSTALLED_APPS=["django.contrib.contenttypes", "post_office"],
            DATABASES={
                "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{folder}/queue.sqlite3"}
            },
            MEDIA_ROOT=str(folder),
            POST_OFFICE={"BACKENDS": {"default": backend}, "LOG_LEVEL": 0, "BATCH_SIZE": 1000},
            TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
            EMAIL_HOST=LOOPBACK,
            EMAIL_PORT=port,
            USE_TZ=True,
        )
    django.setup()


def _message(number: int) -> StandardMessage:
    message = StandardMessage()
    message["From"], message["To"], message["Subject"] = FROM, TO, f"Quote {number}"
    message.set_content(TEXT)
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="q.pdf")
    return message


def timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


CONTENDERS: dict[str, Callable[[int, int], float]] = {
    "django, new connection": django_new,
    "django, reused": django_reused,
    "django-post_office": post_office,
    "aiosmtplib, reused": aiosmtplib,
}

if __name__ == "__main__":
    print(CONTENDERS[sys.argv[1]](int(sys.argv[2]), int(sys.argv[3])))

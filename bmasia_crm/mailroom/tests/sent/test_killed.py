"""Worker processes that are killed in the middle of a Sent folder."""

import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from bmasia_crm.mailroom import outbox
from bmasia_crm.mailroom.models import Filing, SentFolder

from ..cast import NOBODY, a_letter
from ..certificates import Authority
from ..crash.database import url_for_processes
from ..scripted_server import ScriptedServer, running, wait_until
from .imap_server import Conversation, Gone, ImapScript, ImapServer, imap_running

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

# Where the worker is killed: the server holds its answer back there until it is.
MOMENTS = ("greeting", "LOGIN", "LIST", "EXAMINE", "SEARCH", "APPEND", "appended", "LOGOUT")


def a_worker(smtp: ScriptedServer, imap: ImapServer, authority: Authority) -> subprocess.Popen[bytes]:
    url = f"smtp://norbert:right@127.0.0.1:{smtp.port}?security=none&imap=127.0.0.1:{imap.port}"
    environment = os.environ | {
        "SYSTEM_SMTP_URL": url,
        "DATABASE_URL": url_for_processes(),
        "MAIL_EXTRA_CA_FILE": str(authority.file),
    }
    manage = Path(settings.BASE_DIR) / "manage.py"
    return subprocess.Popen([sys.executable, str(manage), "mail_worker", "--once"], env=environment)


def killed_at(moment: str, smtp: ScriptedServer, imap: ImapServer, authority: Authority) -> None:
    reached, gone = threading.Event(), threading.Event()

    def hold(conversation: Conversation, tag: str) -> None:
        reached.set()
        gone.wait(60)
        raise Gone

    imap.script.faults = {moment: hold}
    process = a_worker(smtp, imap, authority)
    try:
        assert reached.wait(60)
        process.send_signal(signal.SIGKILL)
        process.wait()
    finally:
        process.kill()
        gone.set()
    imap.script.faults = {}
    # The lease of the dead worker runs out.
    SentFolder.objects.update(lease_until=timezone.now() - timedelta(seconds=1))


def test_one_copy_stands_there_wherever_the_worker_was_killed(authority: Authority) -> None:
    with running() as smtp, imap_running(ImapScript(authority.good())) as imap:
        for moment in MOMENTS:
            outbox.put(a_letter(subject=moment), NOBODY)
            killed_at(moment, smtp, imap, authority)
        last = a_worker(smtp, imap, authority)
        assert last.wait(60) == 0
        wait_until(lambda: not Filing.objects.filter(next_at__isnull=False).exists())
        copies = imap.folder("Sent").messages
        assert sorted(copies) == sorted(each.data for each in smtp.arrived)
        assert len(copies) == len(MOMENTS)

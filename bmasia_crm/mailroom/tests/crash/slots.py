"""Places for worker processes: each holds one worker at a time, which can be killed and replaced."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from django.conf import settings

from ..scripted_server import wait_until
from .worker_process import Order


def environment(database_url: str, port: int) -> dict[str, str]:
    """What a worker of these tests needs to know; all sender profiles are at this server."""
    return (
        os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "bmasia_crm.config.settings",
            "DATABASE_URL": database_url,
            "SYSTEM_SMTP_URL": f"smtp://127.0.0.1:{port}?security=none",
        }
        | {
            f"EMAIL_SENDER_{name.upper()}_SMTP_URL": f"smtp://{name}:right@127.0.0.1:{port}?security=none"
            for name in settings.EMAIL_SENDERS
        }
    )


class Slot:
    def __init__(self, database_url: str, port: int, log: Path, order: Order | None = None) -> None:
        self.order = order or Order()
        self.port = port
        self.log = log
        self.pid = 0
        self._wanted = False
        with log.open("ab") as output:
            self._nursery = subprocess.Popen(
                [sys.executable, "-m", "bmasia_crm.mailroom.tests.crash.worker_process"],
                cwd=settings.BASE_DIR,
                env=environment(database_url, port),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
                text=True,
                bufsize=1,
            )

    def start(self) -> None:
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        self._nursery.stdin.write(self.order.line())
        answer = self._nursery.stdout.readline()
        assert answer, f"no worker could be started:\n{self.last_words()}"
        self.pid, self._wanted = int(answer), True

    @property
    def alive(self) -> bool:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def freeze(self) -> None:
        os.kill(self.pid, signal.SIGSTOP)
        time.sleep(0.002)

    def kill(self) -> None:
        self._wanted = False
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def restart_if_killed(self) -> None:
        if not self._wanted:
            wait_until(lambda: not self.alive)
            self.start()
        assert self.alive, f"a worker ended by itself:\n{self.last_words()}"

    def stop(self) -> None:
        """In order, as an operator would."""
        if self._wanted:
            os.kill(self.pid, signal.SIGTERM)
            wait_until(lambda: not self.alive, 60)
        self._wanted = False

    def close(self) -> None:
        """Ends the nursery, and the worker with it should one be left."""
        self._nursery.communicate(timeout=20)

    def last_words(self, count: int = 30) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])

"""The running system, three processes: demo mail server, web, worker. For ./crm run and the browser tests."""

import hashlib
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping

from tools.ports import LOOPBACK
from tools.processes import Child, wait_until
from tools.steps import ROOT, run_quietly
from tools.world import World


def migrations() -> str:
    """A hash over our own migrations, and over the lock that says which packages bring theirs."""
    digest = hashlib.sha256((ROOT / "requirements" / "base.txt").read_bytes())
    for path in sorted(ROOT.glob("bmasia_crm/*/migrations/*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


class Stack:
    def __init__(self, world: World, web_port: int, settings: Mapping[str, str] | None = None) -> None:
        self.world = world
        self.web_port = web_port
        self.environment = {**world.environment(web_port), **(settings or {})}
        self.children: list[Child] = []

    @property
    def url(self) -> str:
        return f"http://localhost:{self.web_port}/"

    def prepare(self) -> None:
        """Migrate, and fill a database that has nobody in it; nothing to do while no migration has changed."""
        stamp, now = self.world.home / "prepared.txt", migrations()
        if self.world.has_its_database and stamp.exists() and stamp.read_text() == now:
            return
        command = [sys.executable, "-m", "demo.prepare"]
        log = self.world.log("prepare")
        run_quietly(command, ROOT, log, "The database could not be made ready.", self.environment)
        stamp.write_text(now)

    def start(self) -> None:
        mail = ["-m", "demo.mail", "--home", str(self.world.mail_home)]
        mail += ["--smtp-port", str(self.world.smtp_port), "--web-port", str(self.world.mail_port)]
        self._start("demo mail server", mail)
        self._start("web server", self._web())
        self._start("mail worker", ["manage.py", "mail_worker"])

    def _web(self) -> list[str]:
        granian = ["-m", "granian", "--interface", "wsgi", "--host", LOOPBACK, "--port", str(self.web_port)]
        return [*granian, "--workers", "1", "--blocking-threads", "4", "bmasia_crm.config.wsgi:application"]

    def _start(self, name: str, arguments: list[str]) -> None:
        self.children.append(Child(name, arguments, self.environment, self.world.log(name.replace(" ", "-"))))

    def wait_until_ready(self, seconds: float = 60) -> None:
        sentence = (
            f"The servers did not answer within {seconds:.0f} s; their logs are in {self.world.home / 'log'}."
        )
        wait_until(self.answers, self.children, seconds, sentence)

    def answers(self) -> bool:
        """Ready means: database, migrations, and a worker that has said it is alive; and mail can be read."""
        pages = (f"http://{LOOPBACK}:{self.web_port}/readyz", f"{self.world.mail_url}healthz")
        return all(_is_ok(page) for page in pages)

    def watch(self) -> None:
        """Raises the sentence for the first child that has ended."""
        for child in self.children:
            if problem := child.died():
                raise problem

    def stop(self) -> None:
        """The worker first, so that it finishes its message while there is a server to give it to."""
        for child in reversed(self.children):
            child.stop()
        self.children.clear()

    def manage(self, *arguments: str) -> None:
        subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=self.environment, check=True)


def _is_ok(url: str) -> bool:
    # Never through a proxy that the environment names for the outside world.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def replace_with(world: World, arguments: list[str]) -> None:
    os.chdir(ROOT)
    os.execve(sys.executable, [sys.executable, *arguments], world.environment())

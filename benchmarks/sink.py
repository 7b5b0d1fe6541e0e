"""Where the mail goes: a real Postfix that throws everything away; without one, a small server that only listens."""

import contextlib
import os
import shutil
import signal
import socket
import socketserver
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tools.ports import LOOPBACK, free_port
from tools.steps import Problem

DAEMONS = Path("/usr/lib/postfix/sbin")
MAIN = """
compatibility_level = 3.6
queue_directory = {home}/spool
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = {daemons}
shlib_directory = /usr/lib/postfix
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = {host}
inet_protocols = ipv4
myhostname = mail.example.com
mydestination =
local_recipient_maps =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
default_transport = discard:
maillog_file = {home}/maillog
maillog_file_prefixes = {home}
in_flow_delay = 0
smtpd_client_connection_rate_limit = 0
"""
MASTER = """
{host}:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


@contextlib.contextmanager
def sink() -> Iterator[tuple[str, int]]:
    """What it is called, and its port."""
    if (DAEMONS / "master").exists() and os.geteuid() == 0:
        with _postfix() as port:
            yield "Postfix, which discards", port
    else:
        with _listener() as port:
            yield "a small sink (no Postfix here, or not root)", port


@contextlib.contextmanager
def _postfix() -> Iterator[int]:
    home, port = Path(tempfile.mkdtemp(prefix="crm-bench-")), free_port()
    home.chmod(0o755)
    for folder in ("etc", "spool", "data"):
        (home / folder).mkdir()
    shutil.chown(home / "data", "postfix")
    for name, text in (("main.cf", MAIN), ("master.cf", MASTER)):
        filled = text.format(home=home, host=LOOPBACK, port=port, daemons=DAEMONS)
        (home / "etc" / name).write_text(filled)
    subprocess.run(["postfix", "-c", home / "etc", "check"], check=True, capture_output=True)
    nothing = subprocess.DEVNULL
    command: list[str | Path] = [DAEMONS / "master", "-c", home / "etc"]
    master = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing)
    try:
        _wait_for(port)
        yield port
    finally:
        master.send_signal(signal.SIGTERM)
        master.wait(10)
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def _listener() -> Iterator[int]:
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.sink", str(port)], stdin=subprocess.PIPE
    ) as server:
        assert server.stdin
        _wait_for(port)
        yield port
        server.stdin.close()
        server.terminate()


def _wait_for(port: int, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((LOOPBACK, port)):
            return
        time.sleep(0.05)
    raise Problem("The mail server for the benchmark did not start.")


class Conversation(socketserver.StreamRequestHandler):
    """Says yes to everything, with PIPELINING and CHUNKING."""

    disable_nagle_algorithm = True
    wbufsize = -1

    def handle(self) -> None:
        self._say("220 sink ESMTP")
        while line := self.rfile.readline():
            words = line.decode().upper().split() or [""]
            match words[0]:
                case "EHLO":
                    self._say("250-sink\r\n250-SIZE 30000000\r\n250-PIPELINING\r\n250 CHUNKING")
                case "DATA":
                    self._say("354 go on")
                    while self.rfile.readline() != b".\r\n":
                        pass
                    self._say("250 2.0.0 thrown away")
                case "BDAT":
                    self.rfile.read(int(words[1]))
                    self._say("250 2.0.0 thrown away")
                case "QUIT":
                    self._say("221 bye")
                    return
                case _:
                    self._say("250 ok")

    def _say(self, reply: str) -> None:
        self.wfile.write(reply.encode() + b"\r\n")
        self.wfile.flush()


if __name__ == "__main__":
    socketserver.ThreadingTCPServer.daemon_threads = True
    with socketserver.ThreadingTCPServer((LOOPBACK, int(sys.argv[1])), Conversation) as listener:
        listener.serve_forever()

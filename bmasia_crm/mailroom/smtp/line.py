"""An account's one connection: opened when it is needed, anew when it went stale, kept a little for what may follow."""

import threading
import time
from collections.abc import Callable

from bmasia_crm.common.smtp import SmtpConfig

from .connection import Connection
from .envelope import Envelope, Receipt
from .trouble import Step, Trouble
from .window import Window

# The next message often follows at once, and no server hangs up so soon.
KEPT_SECONDS = 4.0


class Line:
    """One drain's use of it. What was kept from the drain before is taken up again."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.connection = _kept.take(key)
        # Whether a message has just passed step by step: a fresh or idle connection is not trusted with several.
        self.proven = False
        self.window: Window | None = None

    def send(
        self,
        config: SmtpConfig,
        envelope: Envelope,
        content: bytes,
        before_content: Callable[[], None],
        then: Envelope | None = None,
    ) -> Receipt:
        try:
            receipt = self._connected(config).send(envelope, content, before_content, then)
        except Trouble as trouble:
            if not self._went_stale(trouble):
                raise
            self.hang_up()
            receipt = self._connected(config).send(envelope, content, before_content, then)
        if not self.proven and self.connection:
            self.proven, self.window = True, self.connection.window()
        return receipt

    @property
    def takes_many(self) -> bool:
        return self.proven and self.connection is not None and self.connection.pipelines

    def is_for(self, config: SmtpConfig) -> bool:
        return self.connection is not None and self.connection.config == config

    def hang_up(self) -> None:
        """Without a word: it is broken, or in the middle of something."""
        if self.connection:
            self.connection.drop()
        self._forget()

    def close(self) -> None:
        if self.connection:
            self.connection.close()
        self._forget()

    def keep(self) -> None:
        """For whoever works on this account next in this process."""
        if self.connection:
            _kept.put(self.key, self.connection)
        self._forget()

    def _forget(self) -> None:
        self.connection, self.window, self.proven = None, None, False

    def _connected(self, config: SmtpConfig) -> Connection:
        if not self.is_for(config):
            self.close()
        if self.connection is None:
            self.connection = Connection(config, trusted=not self.key.startswith("mailbox:"))
        return self.connection

    def _went_stale(self, trouble: Trouble) -> bool:
        """A connection that worked before was closed between two messages: that says nothing about the next one."""
        used = self.connection is not None and self.connection.used > 0
        return used and trouble.step is Step.MAIL and trouble.spoils_connection


class Kept:
    """Idle connections by account, at most one each; a thread closes them in time, and ends when none is left."""

    def __init__(self) -> None:
        self._connections: dict[str, tuple[Connection, float]] = {}
        self._lock = threading.Lock()

    def put(self, key: str, connection: Connection) -> None:
        with self._lock:
            first = not self._connections
            self._connections[key] = (connection, time.monotonic() + KEPT_SECONDS)
        if first:
            threading.Thread(target=self._sweep, name="mail-idle", daemon=True).start()

    def has(self, key: str) -> bool:
        return key in self._connections

    def take(self, key: str) -> Connection | None:
        with self._lock:
            kept = self._connections.pop(key, None)
        return kept[0] if kept else None

    def close_all(self) -> None:
        self._close_until(float("inf"))

    def _sweep(self) -> None:
        while self._connections:
            time.sleep(KEPT_SECONDS / 5)
            self._close_until(time.monotonic())

    def _close_until(self, moment: float) -> None:
        with self._lock:
            over = [key for key, (_, until) in self._connections.items() if until <= moment]
            closing = [self._connections.pop(key)[0] for key in over]
        for connection in closing:
            connection.close()


_kept = Kept()
is_kept = _kept.has
close_kept = _kept.close_all

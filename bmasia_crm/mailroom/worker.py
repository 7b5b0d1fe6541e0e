"""The process that sends: threads that work, a beat that shows it lives, and a broom for what was left behind."""

import logging
import os
import socket
import threading
import uuid
from collections.abc import Callable
from datetime import datetime

from django.db import close_old_connections, connection
from django.utils import timezone

from . import checkup, delivery, errands, health, leases, news, recovery, wake
from .models import WorkerBeat
from .models.worker_beat import BEAT_SECONDS
from .signals import worker_swept

log = logging.getLogger(__name__)

# How long to leave a database alone that does not answer, or a job that failed.
PAUSE_AFTER_ERROR = 1.0
SWEEP_SECONDS = 30
# How often an idle thread asks for something to do in the Sent folders. Nobody waits for it in front of a screen.
ERRANDS_SECONDS = 5


class Worker:
    """Runs until `stop` is called; each thread then finishes the message it has in hand."""

    def __init__(self, threads: int = 1) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:6]}"
        self._stopping = threading.Event()
        self._bell = wake.Bell()
        self._listener = wake.Listener(self._bell)
        self._threads = [threading.Thread(target=self._work, name=f"mail-{n}") for n in range(threads)]
        self._threads.append(threading.Thread(target=self._run_errands, name="mail-errands"))

    def stop(self) -> None:
        self._stopping.set()
        self._bell.ring()

    def run(self) -> None:
        self._listener.start()
        with leases.kept():
            for thread in self._threads:
                thread.start()
            self._watch()
            for thread in self._threads:
                thread.join()
            self._quietly(delivery.let_go)
        self._quietly(self._leave)

    def run_once(self) -> int:
        """Send and file everything that is due now, then come back with how many accounts had something to send."""
        count = 0
        with leases.kept():
            while not self._stopping.is_set() and delivery.work(self.name, self._stopping.is_set):
                count += 1
        news.tell_what_was_left()
        while not self._stopping.is_set() and self._run_errand():
            pass
        return count

    def _work(self) -> None:
        heard = 0
        while not self._stopping.is_set():
            try:
                close_old_connections()
                if not delivery.work(self.name, self._stopping.is_set, keep=True):
                    heard = self._bell.wait(heard, self._patience())
            except Exception:  # one bad message must not end the worker
                log.exception("Sending was interrupted; it goes on in a moment.")
                self._stopping.wait(PAUSE_AFTER_ERROR)
        connection.close()

    def _run_errands(self) -> None:
        """A thread of its own: a slow Sent folder keeps no message waiting."""
        while not self._stopping.is_set():
            try:
                close_old_connections()
                if self._run_errand():
                    continue
            except Exception:  # one bad errand must not end the others
                log.exception("The way to the Sent folders was interrupted; it goes on in a moment.")
            self._stopping.wait(ERRANDS_SECONDS)
        connection.close()

    def _run_errand(self) -> bool:
        return errands.work(self._stopping.is_set) or checkup.work()

    def _patience(self) -> float:
        if not self._listener.listening:
            return wake.POLL_SECONDS
        now = timezone.now()
        return wake.patience(leases.next_due(now), now)

    def _watch(self) -> None:
        """The main thread: shows that the process lives, and sweeps up now and then."""
        started = timezone.now()
        beats = 0
        while True:
            self._quietly(lambda: self._beat(started))
            if beats % (SWEEP_SECONDS // BEAT_SECONDS) == 0:
                self._quietly(self._sweep)
            beats += 1
            if self._stopping.wait(BEAT_SECONDS):
                return

    def _beat(self, started: datetime) -> None:
        WorkerBeat.objects.update_or_create(
            worker=self.name, defaults={"beat_at": timezone.now(), "started_at": started}
        )

    def _sweep(self) -> None:
        mended = recovery.give_up_overdue() + recovery.bring_forward() + health.heal_changed()
        if news.tell_what_was_left() + mended:
            self._bell.ring()
        WorkerBeat.forget_the_dead()
        worker_swept.send_robust(sender=Worker)

    def _leave(self) -> None:
        WorkerBeat.objects.filter(pk=self.name).delete()
        # This also tells the other workers to look at what this one has left in its accounts.
        self._listener.stop()

    def _quietly(self, job: Callable[[], object]) -> None:
        try:
            close_old_connections()
            job()
        except Exception:  # without beat and leases, the threads would go on for others to take for dead
            log.exception("The watch was interrupted; it goes on in a moment.")
            connection.close()

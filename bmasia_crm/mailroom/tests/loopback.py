import contextlib
import socket
import threading
from abc import ABC, abstractmethod


class LoopbackServer(ABC):
    """Answers on a free port of the loopback, each conversation in a thread of its own."""

    def __init__(self) -> None:
        self.connections = 0
        self.ended = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @abstractmethod
    def talk(self, connection: socket.socket) -> None: ...

    def stop(self) -> None:
        self.ended.set()
        # Closing alone would leave accept() waiting, and the port answering, until the next connection.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(2)

    def _accept(self) -> None:
        while not self.ended.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            thread = threading.Thread(target=self.talk, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

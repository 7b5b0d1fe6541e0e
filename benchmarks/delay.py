"""A line with a round trip: a TCP proxy in a process of its own that passes every octet on after a fixed time.

`python -m benchmarks.delay PORT MILLISECONDS` prints the port it listens on, and ends with its stdin. It delays each
way alone and bounds nothing else, so bandwidth is not part of what is measured; nor is slow start.
"""

import asyncio
import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

LOOPBACK = "127.0.0.1"


@contextlib.contextmanager
def delayed(port: int, round_trip_ms: int) -> Iterator[int]:
    """The port to connect to, so that `port` seems to be this far away; itself when that is nowhere."""
    if round_trip_ms == 0:
        yield port
        return
    command = [sys.executable, "-m", "benchmarks.delay", str(port), str(round_trip_ms / 2)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as proxy:
        assert proxy.stdin
        assert proxy.stdout
        yield int(proxy.stdout.readline())
        proxy.stdin.close()


async def serve(port: int, seconds: float) -> None:
    async def meet(near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        far_in, far_out = await asyncio.open_connection(LOOPBACK, port)
        for writer in (near_out, far_out):
            at_once(writer)
        await asyncio.gather(carry(near_in, far_out, seconds), carry(far_in, near_out, seconds))

    server = await asyncio.start_server(meet, LOOPBACK, 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


async def carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter, seconds: float) -> None:
    """What has been read waits in a queue with the moment at which it arrives; b"" is the end."""
    queue: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

    async def deliver() -> None:
        while True:
            moment, data = await queue.get()
            await asyncio.sleep(moment - time.monotonic())
            if not data:
                return sink.close()
            sink.write(data)

    arriving = asyncio.create_task(deliver())
    data = b"open"
    while data:
        with contextlib.suppress(ConnectionError):
            data = await source.read(65536)
        queue.put_nowait((time.monotonic() + seconds, data))
    await arriving


def at_once(writer: asyncio.StreamWriter) -> None:
    connection: socket.socket = writer.get_extra_info("socket")
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2]) / 1000))

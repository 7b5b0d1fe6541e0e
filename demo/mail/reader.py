"""The reader: a few pages over the store, on loopback. What it shows can run no script and fetch nothing."""

import re
from collections.abc import Callable
from email.message import EmailMessage
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from demo.mail import pages
from demo.mail.store import FOLDERS, Kept, Store, parse

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
# A message's own HTML: its inline styles may act, nothing else.
MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"
# Shown in the browser; anything else is only offered as a file, because HTML or SVG could run scripts.
SHOWN = ("application/pdf", "image/png", "image/jpeg", "image/gif")
NEWEST = 200


class Answer(NamedTuple):
    body: bytes
    content_type: str = "text/html; charset=utf-8"
    policy: str = PAGE_POLICY
    as_file: bool = False


class Reader:
    """Path → answer; KeyError is a 404."""

    def __init__(self, store: Store) -> None:
        self.store = store
        message = r"/message/(?P<address>[^/]+)/(?P<folder>[^/]+)/(?P<key>[^/]+)"
        self.routes: list[tuple[str, Callable[..., Answer]]] = [
            (r"/", self.everything),
            (r"/healthz", lambda: Answer(b"ok", "text/plain")),
            (r"/style\.css", lambda: Answer(pages.STYLE.encode(), "text/css")),
            (r"/box/(?P<address>[^/]+)/(?P<folder>[^/]+)", self.box),
            (message, self.message),
            (rf"{message}/html", self.html),
            (rf"{message}/raw", self.raw),
            (rf"{message}/eml", self.eml),
            (rf"{message}/part/(?P<number>\d+)", self.part),
        ]

    def answer(self, path: str) -> Answer:
        for pattern, view in self.routes:
            if found := re.fullmatch(pattern, path):
                return view(**{name: unquote(value) for name, value in found.groupdict().items()})
        raise KeyError(path)

    def everything(self) -> Answer:
        return self._list("Everything that arrived", self.store.list())

    def box(self, address: str, folder: str) -> Answer:
        if address not in self.store.addresses() or folder not in FOLDERS:
            raise KeyError(address)
        return self._list(f"{address}: {folder}", self.store.list(address, folder))

    def _list(self, title: str, kept: list[Kept]) -> Answer:
        rows = ((one, parse(self.store.raw(one))) for one in kept[:NEWEST])
        return Answer(pages.message_list(self.store.addresses(), title, rows).encode())

    def message(self, **place: str) -> Answer:
        kept = Kept(**place)
        return Answer(pages.message_page(self.store.addresses(), kept, self._parsed(kept)).encode())

    def html(self, **place: str) -> Answer:
        body = self._parsed(Kept(**place)).get_body(("html",))
        if body is None:
            raise KeyError("no HTML part")
        return Answer(body.get_content().encode(), policy=MAIL_POLICY)

    def raw(self, **place: str) -> Answer:
        return Answer(self.store.raw(Kept(**place)), "text/plain; charset=utf-8")

    def eml(self, **place: str) -> Answer:
        return Answer(self.store.raw(Kept(**place)), "message/rfc822", as_file=True)

    def part(self, number: str, **place: str) -> Answer:
        parts = list(self._parsed(Kept(**place)).iter_attachments())
        if int(number) >= len(parts):
            raise KeyError(number)
        part = parts[int(number)]
        content, kind = part.get_payload(decode=True), part.get_content_type()
        shown = kind in SHOWN
        # No sandbox for a PDF: the browser's own viewer does not start in one.
        return Answer(
            content if isinstance(content, bytes) else b"",
            kind if shown else "application/octet-stream",
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self'",
            as_file=not shown,
        )

    def _parsed(self, kept: Kept) -> EmailMessage:
        return parse(self.store.raw(kept))


def http_server(store: Store, port: int) -> ThreadingHTTPServer:
    reader = Reader(store)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            # Another site's page may reach loopback under a name of its own; it shall not read mail there.
            host = (self.headers.get("Host") or "").rpartition(":")[0]
            if host not in ("127.0.0.1", "localhost"):
                self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
                return
            try:
                self._send(reader.answer(urlsplit(self.path).path))
            except KeyError:
                self.send_error(HTTPStatus.NOT_FOUND)

        def _send(self, answer: Answer) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
            self.send_header("Content-Security-Policy", answer.policy)
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Cache-Control", "no-store")
            if answer.as_file:
                self.send_header("Content-Disposition", "attachment")
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (the base class's name)
            """Silent: the page that asks every five seconds would fill the log."""

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)

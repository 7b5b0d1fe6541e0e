"""The reader's HTML. Every word that came by mail is escaped; a message's own HTML stays in a sandboxed frame."""

from collections.abc import Iterable
from datetime import UTC, datetime
from email.message import EmailMessage
from html import escape
from urllib.parse import quote

from demo.mail.store import FOLDERS, INBOX, Kept

HEADERS = ("From", "To", "Cc", "Reply-To", "Subject", "Date", "Return-Path", "Delivered-To", "Message-ID")

STYLE = """
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { margin: 0; display: grid; grid-template-columns: 19rem 1fr; min-height: 100vh }
nav { padding: 1rem; border-right: 1px solid #8884; overflow-wrap: anywhere }
nav b { display: block; margin-top: .6rem; font-weight: 600 }
nav a { margin-right: .8rem }
main { padding: 1rem 1.5rem; min-width: 0 }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0 }
tr { border-bottom: 1px solid #8884 }
th { font-weight: 600; white-space: nowrap }
iframe { width: 100%; height: 34rem; border: 1px solid #8884; background: #fff; margin-top: 1rem }
pre { white-space: pre-wrap; border: 1px solid #8884; padding: 1rem; overflow-wrap: anywhere }
.brand { border-bottom: 4px solid #FFA500; padding-bottom: .3rem }
@media (max-width: 50rem) { body { display: block } nav { border: 0 } }
"""


def message_list(addresses: list[str], title: str, rows: Iterable[tuple[Kept, EmailMessage]]) -> str:
    lines = "".join(_row(kept, message) for kept, message in rows)
    head = "<tr><th>When</th><th>From</th><th>Delivered to</th><th>Subject</th><th>Attached</th></tr>"
    body = f"<table>{head}{lines}</table>" if lines else "<p>No mail here yet.</p>"
    return _page(addresses, title, body, refresh=True)


def _row(kept: Kept, message: EmailMessage) -> str:
    when = datetime.fromtimestamp(kept.arrived[0], UTC).astimezone().strftime("%d %b %H:%M:%S")
    subject = str(message["Subject"] or "(no subject)")
    link = f'<a href="/message/{escape(kept.path)}">{escape(subject)}</a>'
    attached = ", ".join(escape(name) for _, name, _ in attachments(message))
    cells = (when, escape(str(message["From"])), escape(kept.address), link, attached)
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def message_page(addresses: list[str], kept: Kept, message: EmailMessage) -> str:
    headers = "".join(
        f"<tr><th>{name}</th><td>{escape(str(value))}</td></tr>"
        for name in HEADERS
        for value in message.get_all(name, [])
    )
    base = f"/message/{escape(kept.path)}"
    links = [f'<a href="{base}/raw">Raw source</a>', f'<a href="{base}/eml">Download .eml</a>']
    links += [
        f'<a href="{base}/part/{number}" target="_blank">{escape(name)}</a> ({size:,} bytes)'
        for number, name, size in attachments(message)
    ]
    parts = f"<table>{headers}</table><p>{' · '.join(links)}</p>{_bodies(message, base)}"
    return _page(addresses, str(message["Subject"] or "(no subject)"), parts)


def _bodies(message: EmailMessage, base: str) -> str:
    html, text = message.get_body(("html",)), message.get_body(("plain",))
    frame = f'<h2>HTML</h2><iframe sandbox src="{base}/html" title="The message as HTML"></iframe>'
    plain = f"<h2>Text</h2><pre>{escape(text.get_content())}</pre>" if text else ""
    return (frame if html else "") + plain


def attachments(message: EmailMessage) -> list[tuple[int, str, int]]:
    """Number, name and size of each."""
    return [
        (number, part.get_filename() or "unnamed", len(part.get_payload(decode=True) or b""))
        for number, part in enumerate(message.iter_attachments())
    ]


def _page(addresses: list[str], title: str, body: str, *, refresh: bool = False) -> str:
    boxes = "".join(f"<b>{escape(address)}</b>{_folder_links(address)}" for address in addresses)
    meta = '<meta http-equiv="refresh" content="5">' if refresh else ""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{meta}'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)} · Demo mail</title><link rel="stylesheet" href="/style.css"></head><body>'
        f'<nav><h2 class="brand">Demo mail</h2><a href="/">Everything that arrived</a>{boxes}</nav>'
        f"<main><h1>{escape(title)}</h1>{body}</main></body></html>"
    )


def _folder_links(address: str) -> str:
    return "".join(
        f'<a href="/box/{escape(quote(address, safe="@"))}/{folder}">'
        f"{'Inbox' if folder == INBOX else folder}</a>"
        for folder in FOLDERS
    )

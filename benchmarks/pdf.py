"""How long the PDF of a document takes when the fonts are read already, and how heavy it is."""

import os
from functools import partial

from benchmarks import report
from bmasia_crm.documents.models import Contract, Invoice, Quote
from bmasia_crm.documents.pdf.render import render
from demo import fill

REPEATS = 20
# Only mailboxes of the demo need it, and nothing is sent here.
os.environ.setdefault("DEMO_SMTP_PORT", "25")


def run() -> None:
    """Typst keeps in mind what it has laid out: what nobody has looked at yet takes longer than a second look."""
    fill.once()
    documents = [
        kind.objects.select_related("company", "issuer").prefetch_related("lines").get(pk=key)
        for kind in (Quote, Contract, Invoice)
        for key in kind.objects.values_list("pk", flat=True)
    ]
    render(documents[0])
    first = [time for each in documents for time in report.milliseconds(partial(render, each), 1)]
    again = report.milliseconds(partial(render, documents[0]), REPEATS)
    rows = [("at first sight", *report.spread(first)), ("again", *report.spread(again))]
    report.show(f"PDF of {len(documents)} documents", ("milliseconds", "median", "95 % under"), rows)
    sizes = [len(render(each).data) / 1024 for each in documents]
    report.show("Size", ("KB", "median", "95 % under"), [("PDF", *report.spread(sizes))])

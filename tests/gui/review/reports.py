"""A reader and a proposer for one page, simple enough to be right at sight."""

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace as other_app
from pathlib import Path

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId, HookId, RecommendationId
from briefer.domain.library import Library
from briefer.domain.proposal import (
    Correction,
    LegalReference,
    Proposal,
    ProposedAddressee,
    ProposedAsk,
    ProposedItem,
    Stretch,
    Why,
)
from briefer.domain.report_text import Line, ReportText
from briefer.errors import BrieferError
from briefer.services.importing import Importing
from briefer.services.ports import Progressed

PAGE = Path(__file__).parents[2] / "fixtures" / "reports" / "000_273e69f19933c4db.txt"
BODIES = {
    "Government of Kazakhstan": "kz-government",
    "OSCE": "osce",
    "European Union": "eu",
    "Council of Europe": "council-of-europe",
    "U.S. Government": "us-government",
    "European Bank": "ebrd",
}
LAW = {
    "Partnership and Cooperation Agreement": ("PCA", "", "eu-kz-pca-2"),
    "section 498A": ("Foreign Assistance Act of 1961", "section 498A", "faa-498a"),
    "articles 318": ("Criminal Code", "articles 318 and 320", ""),
    "Article 1": ("EBRD Agreement", "Article 1", "ebrd-agreement-1"),
}


class PageReader:
    """Reads paragraphs; a line that begins with “C ” is an item of a list.

    `gate` holds it up between lines, so that one can see it at work.
    """

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.at_work = threading.Event()

    def read(
        self, data: bytes, name: str, progress: Progressed, cancelled: Callable[[], bool]
    ) -> ReportText:
        if name.endswith(".bad"):
            raise BrieferError(f"“{name}” is no report.", "Save it as PDF, and try again.")
        if data.startswith(b"%PDF-"):
            return _paged()
        lines = [line.strip() for line in data.decode("utf-8", "replace").splitlines()]
        kept = [line for line in lines if line]
        progress(1, len(kept))
        self.at_work.set()
        while not self.gate.wait(0.01):
            if cancelled():
                raise BrieferError("Reading was stopped.", "Try again.")
        progress(len(kept), len(kept))
        return ReportText(
            format="text",
            lines=tuple(
                Line(text=line.removeprefix("C "), paragraph=n, marker="C" * line.startswith("C "))
                for n, line in enumerate(kept, 1)
            ),
        )


def _paged() -> ReportText:
    words = (("To the OSCE:", ""), ("Continue to speak.", "C"), ("Publish the list.", "C"))
    return ReportText(
        format="pdf",
        pages=2,
        lines=tuple(
            Line(text=text, marker=marker, paragraph=n, page=min(n, 2))
            for n, (text, marker) in enumerate(words, 1)
        ),
    )


def propose(report: ReportText, library: Library) -> Proposal:
    """Find “To …:” headings, and what stands under each."""
    del library
    heads = [n for n, line in enumerate(report.lines) if re.fullmatch(r"To .*:", line.text)]
    ends = [*heads[1:], len(report.lines)] if heads else []
    bodies = [_body(report.lines, head, end) for head, end in zip(heads, ends, strict=True)]
    return Proposal(
        report=report, addressees=tuple(bodies), publisher="Human Rights Watch" if bodies else ""
    )


def _body(lines: Sequence[Line], head: int, end: int) -> ProposedAddressee:
    name = lines[head].text.removeprefix("To the ").removeprefix("To ").rstrip(":")
    key = next((key for words, key in BODIES.items() if words in name), None)
    items: list[ProposedItem] = []
    context = ""
    listed = any(line.marker for line in lines[head:end])
    for n in range(head + 1, end):
        line = lines[n]
        if line.text.startswith("Previous Page"):
            break
        if listed and not line.marker:
            context = line.text
            continue
        items.append(_item(len(items) + 1, n, line, context))
        context = ""
    return ProposedAddressee(
        name=name,
        items=tuple(items),
        matched=AddresseeId(key) if key else None,
        stretch=Stretch(first=head, start=0, last=head, end=len(lines[head].text)),
    )


def _item(number: int, n: int, line: Line, context: str) -> ProposedItem:
    text = line.text
    asks = [part.strip(" .;") for part in re.split(r"[;.] ", text) if len(part) > 3]
    corrections = [
        Correction(
            start=found.start(), end=found.end(), was=found[0], now="request that", why=Why.JOINED
        )
        for found in re.finditer("requestthat", text)
    ]
    references = [
        LegalReference(
            start=text.index(words),
            end=text.index(words) + len(words),
            words=words,
            instrument=instrument,
            provision=provision,
            hook=HookId(hook) if hook else None,
        )
        for words, (instrument, provision, hook) in LAW.items()
        if words in text
    ]
    return ProposedItem(
        number=number,
        text=text,
        place=f"paragraph {line.paragraph}",
        stretch=Stretch(first=n, start=0, last=n, end=len(text)),
        marker=line.marker,
        context=context,
        asks=tuple(ProposedAsk(clause=part[:1].lower() + part[1:]) for part in asks[:3]),
        corrections=tuple(corrections),
        references=tuple(references),
        twin=RecommendationId("K5") if "318 and 320" in text else None,
    )


def with_reader(app: App, reader: PageReader) -> App:
    """Return the application with this reader in the place of its own."""
    importing = Importing(reader, propose, app.library, app.records)
    return other_app(app, importing=importing)

"""Making letters from orders: composed, checked, drawn, and opened again."""

from collections.abc import Callable
from functools import lru_cache
from threading import Lock

from briefer import __version__
from briefer.composing.checks import check
from briefer.composing.checks.around import Around
from briefer.composing.laying import lay_out
from briefer.composing.merging import letter_for
from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.domain.finding import Finding, Severity
from briefer.domain.library import Library
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.checking import text_pages
from briefer.services.export import Exporter
from briefer.services.merging.orders import (
    Kit,
    MadeLetter,
    Order,
    Outcome,
    RefusedLetter,
    unpacked,
)
from briefer.services.ports import FaceCoverage, Typesetter


class LetterMaker:
    """Makes letters from nothing but what is sent to it. It writes no file."""

    def __init__(
        self,
        phrases: Callable[[str], Phrases],
        typesetter: Typesetter,
        coverage: FaceCoverage,
        exporter: Exporter,
    ) -> None:
        """Take what draws letters, and what opens the finished files again."""
        self._phrases = phrases
        self._typesetter = typesetter
        self._coverage = coverage
        self._exporter = exporter
        self._shop = lru_cache(maxsize=1)(_shop)
        self._turn = Lock()

    def make(self, kit: bytes, orders: tuple[Order, ...]) -> tuple[Outcome, ...]:
        """Return a letter for each order, or why there is none; from any thread, one at a time.

        Raises BrieferError when another version of briefer has sent them.
        """
        with self._turn:
            known, library = self._shop(kit)
            return tuple(self._one(order, known, library) for order in orders)

    def _one(self, order: Order, kit: Kit, library: Library) -> Outcome:
        try:
            return MadeLetter(row=order.row, files=self._files(order, kit, library))
        except BrieferError as problem:
            return RefusedLetter(row=order.row, reason=problem.message)

    def _files(self, order: Order, kit: Kit, library: Library) -> tuple[bytes, ...]:
        letter = order.own or letter_for(
            order.recipient, kit.letters[order.addressee], library, self._phrases
        )
        phrases = self._phrases(letter.language)
        words = outline(letter, library, phrases)
        document = lay_out(letter, words, phrases)
        typeset = self._typesetter.typeset(document)
        around = Around(
            missing=self._coverage.missing(document),
            pages=text_pages(typeset, letter),
            today=kit.today,
            profiles=kit.profiles,
            others=kit.others.get(order.addressee, ()),
        )
        refuse_errors(check(letter, words, library, phrases, around), kit.despite)
        return tuple(self._file(document, suffix, typeset) for suffix in kit.suffixes)

    def _file(self, document: Document, suffix: str, typeset: Typeset) -> bytes:
        # The typesetter has drawn the PDF already: it is the very one that export writes.
        data = typeset.pdf if suffix == ".pdf" else self._exporter.render(document, suffix)
        self._exporter.verify(data, document, suffix)
        return data


def refuse_errors(findings: tuple[Finding, ...], despite: str) -> None:
    """Raise BrieferError when errors stop a letter and `despite` is no reason to let it pass."""
    errors = [found for found in findings if found.severity is Severity.ERROR]
    stopping = [found for found in errors if found.firm or not despite]
    if not stopping:
        return
    if len(errors) == 1:
        raise BrieferError(stopping[0].message)
    raise BrieferError(
        sentence(
            "{message} ({count} errors in all)", message=stopping[0].message, count=len(errors)
        )
    )


def _shop(data: bytes) -> tuple[Kit, Library]:
    kit = unpacked(data)
    if kit.version != __version__:
        raise BrieferError(
            sentence(
                "The letters are of briefer {theirs}, and briefer {ours} was to make them.",
                theirs=kit.version,
                ours=__version__,
            ),
            sentence("Install the same version wherever letters are made."),
        )
    return kit, kit.library.library()

"""The traceability table in the letter's own words, as its annex prints it."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from briefer.composing.bearing import Bearing
from briefer.composing.dates import partial_date
from briefer.composing.law_words import checked_of, named, status_of
from briefer.composing.trace_table import TraceRow
from briefer.composing.voice import Voice, put
from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.letter import Letter
from briefer.domain.role import Role

WIDTHS = (1.6, 1.9, 0.9, 2.1, 1.6, 1.2)
"""The columns' shares of the line."""


class TraceWriter:
    """Writes one letter's table. An instrument is cited once in full, then by its short name."""

    def __init__(
        self,
        letter: Letter,
        voice: Voice,
        annexes: Mapping[AddresseeId, str],
        rows: Sequence[TraceRow],
    ) -> None:
        """Write in the language of the voice's phrases; `annexes` names the other annexes."""
        self._letter = letter
        self._voice = voice
        self._annexes = annexes
        self._phrases = voice.phrases.trace
        self._cited: set[HookId] = set()
        self._instruments: set[str] = set()
        sources = dict.fromkeys(row.source for row in rows if row.source is not None)
        self._findings = {source: number for number, source in enumerate(sources, start=1)}

    @property
    def findings(self) -> tuple[str, ...]:
        """What each report found, as the table refers to it by its number."""
        return tuple(
            self._phrases.finding_listed.format(
                number=number,
                publisher=source.publisher,
                title=source.title,
                date=partial_date(source.date, self._letter.language),
                finding=source.summary,
            )
            for source, number in self._findings.items()
        )

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the columns."""
        words = self._phrases
        return (
            words.request,
            words.place,
            words.finding,
            words.provision,
            words.status,
            words.checked,
        )

    def cells(self, row: TraceRow) -> tuple[str, ...]:
        """Return a row's cells."""
        law = self._law(row.provisions)
        return (self._request(row), self._place(row), self._finding(row), *law)

    def _request(self, row: TraceRow) -> str:
        words, asked = self._phrases, row.named
        to = row.addressee.id if row.annexed else self._letter.addressee
        if not self._voice.library.belongs_to(row.subject.id, to):
            body = self._voice.names(row.subject.id)
            asked = words.asked_of.format(request=asked, body=body)
        if row.annexed:
            annex = self._annexes.get(row.addressee.id, "")
            return words.annexed.format(annex=annex, number=row.number, request=asked)
        return words.numbered.format(number=row.number, request=asked)

    def _place(self, row: TraceRow) -> str:
        if row.overtaken is None:
            return row.where
        return f"{row.where}\n{self._phrases.since.format(what=row.overtaken.what)}"

    def _finding(self, row: TraceRow) -> str:
        if row.source is None:
            return ""
        return self._phrases.finding_named.format(number=self._findings[row.source])

    # ------------------------------------------------------------ law

    def _law(self, provisions: Sequence[Bearing]) -> tuple[str, str, str]:
        words, language = self._phrases, self._letter.language
        return (
            self._lines([self._provision(known) for known in provisions], alike=False),
            self._lines([status_of(known, words, language) for known in provisions]),
            self._lines([checked_of(known, words, language) for known in provisions]),
        )

    def _lines(self, words: Sequence[str], *, alike: bool = True) -> str:
        """Return what is said of each provision, once where it is the same of all."""
        if len(words) < 2 or (alike and len(set(words)) == 1):
            return "".join(words[:1])
        pattern = self._phrases.several
        return "\n".join(pattern.format(number=n, words=w) for n, w in enumerate(words, start=1))

    def _provision(self, known: Bearing) -> str:
        words, hook, body = self._phrases, known.hook, known.body
        if hook.id in self._cited:
            return named(hook, words)
        self._cited.add(hook.id)
        citation = named(hook, words) if hook.instrument in self._instruments else hook.citation
        self._instruments.add(hook.instrument)
        match known.role:
            case Role.LEVERAGE if body is not None:
                return put(words.leverage, self._voice, body.id, citation=citation)
            case Role.STANDARD if body is not None:
                return put(words.standard, self._voice, body.id, citation=citation)
            case Role.TARGET:
                return words.target.format(citation=citation)
            case Role.LEVERAGE | Role.STANDARD | Role.NONE:
                return citation
            case _:
                assert_never(known.role)

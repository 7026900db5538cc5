"""The asks that a letter can make, worded as rows to tick."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from briefer.composing.offers import AskGroup, AskRow
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Overtaken
from briefer.gui.chooser.bodies import body_name
from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from briefer.gui.desk.chips import ChipWords


def ask_key(group: AskGroup, row: AskRow) -> str:
    """Return what tells one row of asks from all others, whatever the letter holds."""
    return f"{group.kind} {' '.join(row.asks)}"


def ask_rows(
    groups: Sequence[AskGroup],
    letter: Letter,
    library: Library,
    annexes: Mapping[AddresseeId, str],
) -> tuple[TickGroup, ...]:
    """Return the groups in words; `annexes` says what the letter calls a body's annex."""
    return tuple(
        TickGroup(
            key=f"{group.kind} {group.body.id if group.body else ''}",
            title=_title(group, library, annexes),
            rows=tuple(_row(group, row, letter, library) for row in group.rows),
            folded=group.kind == "other",
        )
        for group in groups
    )


def _title(group: AskGroup, library: Library, annexes: Mapping[AddresseeId, str]) -> str:
    translate = QCoreApplication.translate
    if group.body is None:
        return translate("Chooser", "Made to others")
    if group.kind == "own":
        return translate("Chooser", "To the {body}").format(body=group.body.short_name)
    annex = annexes.get(group.body.id) or translate("Chooser", "Annex")
    body = body_name(group.body, library)
    return translate("Chooser", "{annex} · to {body}").format(annex=annex, body=body)


def _row(group: AskGroup, row: AskRow, letter: Letter, library: Library) -> TickRow:
    item = row.recommendation
    overtaken = item.overtaken if item.is_overtaken_on(letter.date) else None
    return TickRow(
        key=ask_key(group, row),
        title=row.title,
        reason=_reason(group, row, library),
        tick=_tick(row),
        status=_status(row, overtaken, letter),
        search=f"{item.title} {item.text} {overtaken.what if overtaken else ''}",
    )


def _status(row: AskRow, overtaken: Overtaken | None, letter: Letter) -> ChipWords | None:
    if overtaken is None:
        return None
    if all(ask in letter.updated for ask in row.asks):
        return ChipWords(text=QCoreApplication.translate("Chooser", "asked as it stands now"))
    return ChipWords(text=overtaken.label, kind="warn")


def _reason(group: AskGroup, row: AskRow, library: Library) -> str:
    translate = QCoreApplication.translate
    item = row.recommendation
    said: list[str] = [item.code]
    if group.kind != "annex":
        body = library.addressee(item.addressee).short_name
        words = translate("Chooser", "asked of the {body} in {year}")
        said.append(words.format(body=body, year=row.source.date[:4]))
    if len(row.asks) > 1:
        said.append(translate("Chooser", "%n asks", None, len(row.asks)))
    return " · ".join(said)


def _tick(row: AskRow) -> Tick:
    if not row.ticked:
        return Tick.NONE
    return Tick.ALL if row.ticked == len(row.asks) else Tick.SOME

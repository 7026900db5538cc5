"""Views of many letters that more than one test looks at: jobs, and every step of a new one."""

import datetime as dt
from collections.abc import Callable, Mapping

from briefer.domain.ids import MergeId
from briefer.domain.merge import Merge
from briefer.domain.recipient import ReadRecipients, Recipient, Refusal, RefusedRow
from briefer.gui.merging.page import NewJobPage
from briefer.gui.merging.standing import MadeNow, Phase, Standing
from briefer.gui.window import MainWindow
from briefer.services.editing import added
from briefer.services.merging.folder import MANIFEST
from briefer.services.merging.manifest import HEADS, MergeRow, RowStatus, cells
from briefer.storage.tables import GuardedTables
from tests.gui.merging.moves import page, settle, write_letter
from tests.made_contacts import contacts_csv, members, parliament_rows

REFUSED = (
    RefusedRow(row=47, why=Refusal.NO_NAME),
    RefusedRow(row=112, why=Refusal.UNKNOWN_COUNTRY, words="Eurpoe"),
    RefusedRow(row=390, why=Refusal.TWIN, words="Almira Quillfeather", twin=88),
)
WRONG = (("", "France", "", "", ""), ("Ada Example", "Eurpoe", "", "", ""))


def no_jobs(window: MainWindow) -> None:
    write_letter(window)
    window.registry["many-letters"].trigger()
    settle(window)


def jobs(window: MainWindow) -> None:
    """Show a job that runs, one that was stopped, and one that is done."""
    no_jobs(window)
    keep(window, "done", "To the committee", 6, 6)
    keep(window, "stopped", "To the friends of free media", 6, 4)
    keep(window, "running", "Letters to the European Parliament", 720, 0, REFUSED)
    window.merging.board.refresh()
    settle(window)
    at = dt.datetime(2026, 11, 12, 14, 6, 12, tzinfo=dt.UTC)
    files = ("0311-okafor.pdf", "0311-okafor.docx", "0312-lindqvist.pdf", "0312-lindqvist.docx")
    standing = Standing(
        phase=Phase.RUNNING,
        letters=720,
        made=312,
        seconds_left=110,
        latest=tuple(MadeNow(name, at) for name in files),
    )
    for pane in (window.merging.pane, window.merging.view.pane):
        pane.show_standing("running", standing, has_sheet=True)
    settle(window)


def keep(
    window: MainWindow,
    key: str,
    title: str,
    count: int,
    made: int,
    refused: tuple[RefusedRow, ...] = (),
) -> None:
    """Keep a job whose folder says how many letters are made."""
    letter = window.desk.letter
    assert letter is not None
    people = tuple(
        Recipient(row=one.number + 1, name=one.loud, family_name=one.family)
        for one in members(count)
    )
    rows = [
        MergeRow(
            row=one.row,
            name=one.name,
            status=RowStatus.MADE if number < made else RowStatus.NOT_STARTED,
        )
        for number, one in enumerate(people)
    ]
    folder = window.shelf.store.path.with_name(key)
    folder.mkdir()
    (folder / MANIFEST).write_bytes(GuardedTables().csv(HEADS, cells(rows)))
    merge = Merge(
        id=MergeId(key),
        title=title,
        letter=letter.id,
        version=1,
        source="mep.csv",
        read=ReadRecipients(recipients=people, refused=refused),
        folder=str(folder),
    )
    window.shelf.keep(added(merge, "job"))


def jobs_beside_a_pack(window: MainWindow) -> None:
    jobs(window)
    letter = window.desk.letter
    assert letter is not None
    window.packs.bench.make("Kazakhstan", (letter.id,), "en")
    window.registry["view-packs"].trigger()
    settle(window)


def new_job(window: MainWindow) -> None:
    no_jobs(window)
    window.merging.open_new()
    settle(window)


def whom(window: MainWindow) -> None:
    new_job(window)
    on(window)


def rows(window: MainWindow) -> None:
    whom(window)
    file = window.shelf.store.path.with_name("mep.csv")
    file.write_bytes(contacts_csv([*parliament_rows(12), *WRONG]))
    window.merging.setup.read_file(file)
    settle(window)


def each_letter(window: MainWindow) -> None:
    rows(window)
    on(window)


def own_letter(window: MainWindow) -> None:
    """Show the second letter as one of its own, and the third as one that is left out."""
    each_letter(window)
    found = page(window).letters
    found.list.step(1)
    settle(window)
    found.one.own.click()
    settle(window)
    window.registry["many-letters"].trigger()
    settle(window)
    found.list.step(1)
    settle(window)
    found.one.out.click()
    settle(window)
    found.list.step(-1)
    settle(window)


def where(window: MainWindow) -> None:
    each_letter(window)
    on(window)


def wrong_name(window: MainWindow) -> None:
    where(window)
    line = page(window).where.pattern.line
    line.setText("{who}")
    line.textEdited.emit(line.text())
    settle(window)


def sheet(window: MainWindow) -> None:
    """Show the sheet of a job that has begun, at a row that was refused."""
    rows(window)
    draft = window.merging.setup.draft
    assert draft.workbook is not None
    merge = draft.merge(MergeId("job"), 1)
    view = window.merging.view
    view.sheet.show_sheet(merge, draft.workbook, draft.columns, 15)
    view.show_sheet()
    settle(window)


def on(window: MainWindow) -> NewJobPage:
    page(window).next.click()
    settle(window)
    return page(window)


SCENES: Mapping[str, Callable[[MainWindow], object]] = {
    "no jobs": no_jobs,
    "jobs": jobs,
    "jobs beside a pack": jobs_beside_a_pack,
    "new job: letter": new_job,
    "new job: recipients": whom,
    "new job: rows": rows,
    "new job: every letter": each_letter,
    "new job: a letter of its own": own_letter,
    "new job: where": where,
    "new job: a name that is none": wrong_name,
    "sheet of a job": sheet,
}

"""A merge: every row ends as made, as refused with a reason, or as not started."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App
from briefer.composing.copying import with_copies
from briefer.composing.laying import compose
from briefer.composing.merging import letter_for
from briefer.domain.ids import HookId, Place
from briefer.domain.letter import HookChoice
from briefer.domain.recipient import Refusal, RefusedRow
from briefer.errors import BrieferError
from briefer.services.merging.manifest import RowStatus
from briefer.services.merging.progress import Going, Progress
from briefer.services.merging.report import MergeReport
from briefer.services.ports import FileExists
from tests.machine import Mount, disk_of
from tests.services.merging import merges

COUNT = 12


@pytest.fixture(scope="module")
def right(app: App, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files that the merge of these tests makes, by name."""
    folder = tmp_path_factory.mktemp("right")
    merges.run(app, merges.plan(app, merges.recipients(COUNT)), folder)
    return merges.files_in(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "letters"


def manifest(folder: Path) -> list[dict[str, str]]:
    text = (folder / "manifest.csv").read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def whole(report: MergeReport, folder: Path, right: dict[str, bytes]) -> bool:
    """Tell whether a merge ended with just the right files."""
    assert merges.files_in(folder) == right
    assert merges.unfinished_in(folder) == []
    assert {row["status"] for row in manifest(folder)} == {"made"}
    return len(report.of(RowStatus.MADE)) == COUNT


def test_everybody_gets_what_export_would_have_written(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    those = merges.recipients(COUNT)
    assert whole(merges.run(app, merges.plan(app, those), folder), folder, right)
    letter = letter_for(those[4], merges.letter(app), app.library, app.phrases)
    document = compose(letter, app.library, app.phrases(letter.language))
    for suffix in (".pdf", ".docx"):
        name = next(name for name in right if name.startswith("005-") and name.endswith(suffix))
        assert right[name] == app.exporter.render(document, suffix)


def test_a_second_run_makes_nothing_and_changes_nothing(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    merges.run(app, plan, folder)
    before = {path: path.stat().st_mtime_ns for path in folder.glob("0*")}
    report = merges.run(app, plan, folder)
    assert report.skipped == COUNT
    assert {path: path.stat().st_mtime_ns for path in folder.glob("0*")} == before
    assert whole(report, folder, right)


def test_files_that_no_journal_knows_count_when_they_are_just_right(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    merges.run(app, plan, folder)
    (folder / ".briefer-merge").write_bytes(b'{"order": "half a li')
    before = {path: path.stat().st_mtime_ns for path in folder.glob("0*")}
    report = merges.run(app, plan, folder)
    assert {path: path.stat().st_mtime_ns for path in folder.glob("0*")} == before
    assert whole(report, folder, right)
    assert merges.run(app, plan, folder).skipped == COUNT


def test_a_missing_file_is_made_again(app: App, folder: Path, right: dict[str, bytes]) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    merges.run(app, plan, folder)
    (folder / list(right)[6]).unlink()
    report = merges.run(app, plan, folder)
    assert report.skipped == COUNT - 1
    assert whole(report, folder, right)


def test_a_file_that_somebody_changed_is_left_and_told(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    merges.run(app, plan, folder)
    name = next(name for name in right if name.endswith(".docx"))
    (folder / name).write_bytes(b"my own words")
    report = merges.run(app, plan, folder)
    (refused,) = report.of(RowStatus.REFUSED)
    assert name in refused.reason
    assert (folder / name).read_bytes() == b"my own words"
    assert whole(merges.run(app, plan, folder, replacing=True), folder, right)


def test_another_letter_does_not_count_as_made_and_replaces_nothing_unasked(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    those = merges.recipients(COUNT)
    merges.run(app, merges.plan(app, those), folder)
    other = merges.letter(app).with_wording(Place("closing"), "Other last words.", "")
    report = merges.run(app, merges.plan(app, those, other), folder)
    assert (report.skipped, len(report.of(RowStatus.REFUSED))) == (0, COUNT)
    assert merges.files_in(folder) == right
    merges.run(app, merges.plan(app, those, other), folder, replacing=True)
    assert not merges.files_in(folder).items() & right.items()


def test_nothing_of_a_row_is_written_when_one_of_its_names_is_taken(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    folder.mkdir()
    name = next(name for name in right if name.startswith("003-") and name.endswith(".docx"))
    (folder / name).write_bytes(b"another letter")
    merges.run(app, merges.plan(app, merges.recipients(COUNT)), folder)
    assert not (folder / name).with_suffix(".pdf").exists()


def test_a_manifest_that_no_merge_made_is_not_overwritten(app: App, folder: Path) -> None:
    folder.mkdir()
    (folder / "manifest.csv").write_bytes(b"mine")
    plan = merges.plan(app, merges.recipients(2))
    with pytest.raises(FileExists):
        merges.run(app, plan, folder)
    assert [path.name for path in folder.iterdir()] == ["manifest.csv"]
    assert (folder / "manifest.csv").read_bytes() == b"mine"
    assert len(merges.run(app, plan, folder, replacing=True).of(RowStatus.MADE)) == 2


def test_a_letter_with_errors_is_refused_with_its_reason_unless_there_is_one_for_it(
    app: App, folder: Path
) -> None:
    foreign = HookChoice(hook=HookId("faa-498a"))
    common = with_copies(merges.letter(app).with_hooks([foreign]), app.library)
    wish = merges.wish(app, merges.recipients(3), common)
    report = merges.run(app, app.merging.plan(wish), folder)
    assert all("does not bind" in row.reason for row in report.rows)
    assert [row.status for row in report.rows] == [RowStatus.REFUSED] * 3
    assert merges.files_in(folder) == {}
    assert [row["reason"] for row in manifest(folder)] == [row.reason for row in report.rows]
    despite = app.merging.plan(replace_wish(wish, "It is a draft."))
    assert len(merges.run(app, despite, folder).of(RowStatus.MADE)) == 3


def replace_wish(wish: merges.MergeWish, despite: str) -> merges.MergeWish:
    return merges.MergeWish(read=wish.read, letters=wish.letters, despite=despite)


def test_what_the_list_refused_stands_in_the_manifest_in_its_row(app: App, folder: Path) -> None:
    those = merges.recipients(3)
    read = merges.ReadRecipients(
        recipients=(those[0], those[2]),
        refused=(RefusedRow(row=3, why=Refusal.UNKNOWN_COUNTRY, words="Atlantis"),),
    )
    wish = merges.MergeWish(read=read, letters={merges.BODY: merges.letter(app)})
    merges.run(app, app.merging.plan(wish), folder)
    rows = manifest(folder)
    assert [row["row"] for row in rows] == ["2", "3", "4"]
    assert [row["status"] for row in rows] == ["made", "refused", "made"]
    assert "Atlantis" in rows[1]["reason"]


def test_no_cell_of_the_manifest_is_a_formula(app: App, folder: Path) -> None:
    one = replace(merges.recipients(1)[0], name="=HYPERLINK(1)", family_name="Folio")
    merges.run(app, merges.plan(app, [one]), folder)
    assert manifest(folder)[0]["name"] == "'=HYPERLINK(1)"


def test_a_letter_that_was_changed_for_one_recipient_reaches_only_that_one(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    those = merges.recipients(COUNT)
    common = merges.letter(app)
    mine = letter_for(those[0], common, app.library, app.phrases)
    mine = mine.with_wording(Place("closing"), "My own last words.", "")
    read = merges.ReadRecipients(recipients=those)
    wish = merges.MergeWish(read=read, letters={merges.BODY: common}, own={those[0].row: mine})
    merges.run(app, app.merging.plan(wish), folder)
    made = merges.files_in(folder)
    assert {name for name in right if made[name] != right[name]} == set(list(right)[:2])


def test_a_trial_says_what_would_be_made_and_writes_nothing(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, right: dict[str, bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = merges.plan(app, merges.recipients(COUNT))
    report = app.merging.trial(plan, crew=merges.threads()).run(merges.silent)
    assert sorted(report.files) == sorted(right)
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------ stopping and going on


class StopsAt:
    """Does something once so many letters are made."""

    def __init__(self, made: int, act: Callable[[], None]) -> None:
        self._made, self._act = made, act
        self.heard: list[Progress] = []

    def __call__(self, progress: Progress) -> None:
        self.heard.append(progress)
        if progress.made >= self._made:
            self._act()


@pytest.mark.parametrize("made", [0, 1, 5, 11])
def test_a_cancelled_merge_leaves_no_half_file_and_goes_on(
    app: App, folder: Path, right: dict[str, bytes], made: int
) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    run = app.merging.begin(plan, folder, crew=merges.threads())
    report = run.run(StopsAt(made, run.cancel))
    assert report.cancelled
    assert report.of(RowStatus.NOT_STARTED)
    assert merges.unfinished_in(folder) == []
    found = merges.files_in(folder)
    assert found.items() <= right.items()
    listed = [row["files"] for row in manifest(folder) if row["status"] == "made"]
    assert sorted("; ".join(listed).split("; ") if listed else []) == sorted(found)
    assert whole(merges.run(app, plan, folder), folder, right)


def test_a_paused_merge_keeps_what_comes_and_goes_on_when_asked(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    run = app.merging.begin(plan, folder, crew=merges.threads())
    stood_still: list[int] = []

    def tell(progress: Progress) -> None:
        if progress.going is Going.RUNNING and not stood_still:
            run.pause()
        if progress.going is Going.PAUSED:
            stood_still.append(progress.made)
            if len(stood_still) > 8 and stood_still[-1] == stood_still[-4]:
                run.go_on()

    report = run.run(tell)
    assert stood_still[-1] < COUNT
    assert whole(report, folder, right)


def test_progress_is_told_from_the_beginning_to_the_end(
    app: App, folder: Path, right: dict[str, bytes]
) -> None:
    plan = merges.plan(app, merges.recipients(COUNT))
    listener = StopsAt(COUNT, lambda: None)
    app.merging.begin(plan, folder, crew=merges.threads()).run(listener)
    heard = listener.heard
    assert heard[0].going is Going.STARTING
    assert heard[-1].going is Going.ENDED
    assert [one.made for one in heard] == sorted(one.made for one in heard)
    assert heard[-1].ended == heard[-1].total == COUNT
    assert len(merges.files_in(folder)) == len(right)


@pytest.fixture
def small_disk(tmp_path: Path, tool: Callable[[str], Path]) -> Iterator[tuple[Path, Mount]]:
    place = tmp_path / "disk"
    with disk_of("220k", place, tool) as remount:
        yield place, remount


@pytest.mark.parametrize("pages", range(8))
def test_a_full_disk_ends_the_merge_and_the_manifest_says_where(
    app: App, small_disk: tuple[Path, Mount], right: dict[str, bytes], pages: int
) -> None:
    folder, remount = small_disk
    # So that it is full at all sorts of moments, with room for the manifest left or without.
    (folder / "others").write_bytes(bytes(4096 * pages))
    plan = merges.plan(app, merges.recipients(COUNT))
    report = merges.run(app, plan, folder)
    assert report.stopped is not None
    assert "not enough room" in report.stopped.message
    assert report.unlisted is None
    assert merges.unfinished_in(folder) == ["others"]
    statuses = [row["status"] for row in manifest(folder)]
    assert {"made", "not started"} == set(statuses)
    assert statuses.count("made") == len(report.of(RowStatus.MADE))
    remount("size=4m")
    (folder / "others").unlink()
    assert whole(merges.run(app, plan, folder), folder, right)


def test_a_disk_without_room_for_the_manifest_stops_a_merge_before_it_begins(
    app: App, small_disk: tuple[Path, Mount]
) -> None:
    folder, _ = small_disk
    (folder / "big").write_bytes(bytes(215 * 1024))
    with pytest.raises(BrieferError, match="not enough room"):
        merges.run(app, merges.plan(app, merges.recipients(COUNT)), folder)
    assert merges.files_in(folder) == {}


def test_two_merges_do_not_write_into_one_folder(app: App, folder: Path) -> None:
    plan = merges.plan(app, merges.recipients(3))
    refused: list[BrieferError] = []

    def tell(progress: Progress) -> None:
        if progress.going is Going.RUNNING and not refused:
            with pytest.raises(BrieferError, match="Another merge") as raised:
                merges.run(app, plan, folder)
            refused.append(raised.value)

    app.merging.begin(plan, folder, crew=merges.threads()).run(tell)
    assert refused

"""Scenes of the library."""

from msgspec.structs import replace

from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey
from briefer.services.records import Batch, Change
from tests.gallery.stage import Stage


def view(stage: Stage) -> None:
    """Show the library."""
    stage.window.show_view("library")
    stage.settle()


def hook(stage: Stage) -> None:
    """Show a provision."""
    view(stage)
    stage.window.library.show_record(RecordKey(kind=Kind.HOOK, id="eu-kz-pca-2"))
    stage.settle()


def asks(stage: Stage) -> None:
    """Show a recommendation's asks."""
    view(stage)
    stage.window.library.focus_start()
    record = stage.window.library.record
    record.area.verticalScrollBar().setValue(stage.look.px(600))
    stage.settle()


def record(stage: Stage) -> None:
    """Show a record by itself, where there is little room."""
    hook(stage)
    stage.window.library.panes.bring(stage.window.library.record)
    stage.settle()


def addressee(stage: Stage) -> None:
    """Show a body."""
    view(stage)
    stage.window.library.show_record(RecordKey(kind=Kind.ADDRESSEE, id="ebrd"))
    stage.settle()


def found(stage: Stage) -> None:
    """Find what is typed with an error."""
    view(stage)
    browser = stage.window.library.browser
    browser.search.setText("censorshop")
    browser.reload()
    stage.settle()


def trashed(stage: Stage) -> None:
    """Show the trash."""
    view(stage)
    stage.window.library.trash()
    stage.window.library.side.show_kind(None)
    stage.settle()
    stage.window.library.trash()


def twins(stage: Stage) -> None:
    """Show duplicates side by side."""
    view(stage)
    stage.window.library.duplicate()
    stage.window.library.record.find_twins()
    stage.settle()


def updated(stage: Stage) -> None:
    """Show a newer version from a source."""
    key = RecordKey(kind=Kind.RECOMMENDATION, id="K2")
    store = stage.window.shelf.store
    held = store.held(key)
    if held is not None and isinstance(held.record, Recommendation):
        theirs = replace(held.record, title="Stop harassing the media", text=held.record.place)
        after = replace(held, offered=theirs)
        change = Change(key=key, before=held, after=after)
        store.commit(Batch(label="Update", changes=(change,)))
    view(stage)
    stage.window.library.show_record(key)
    stage.settle()


def person(stage: Stage) -> None:
    """Begin a protected person."""
    view(stage)
    stage.window.library.side.show_kind(Kind.PERSON)
    stage.window.registry["new-record"].trigger()
    stage.settle()

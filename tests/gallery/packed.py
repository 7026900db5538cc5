"""Scenes of the Packs view."""

from briefer.domain.ids import AddresseeId, LetterId, Place, SenderId
from tests.gallery.stage import Stage


def no_packs(stage: Stage) -> None:
    """Show what is said while there is no pack."""
    stage.window.registry["view-packs"].trigger()
    stage.settle()


def pack(stage: Stage) -> None:
    """Show a pack of two letters that pull apart, and of four others."""
    window = stage.window
    letters: list[LetterId] = []
    for body in ("ebrd", "us-government", "kz-government", "osce", "eu", "council-of-europe"):
        window.desk.new_letter(AddresseeId(body))
        window.desk.set_sender(window.desk.library.sender(SenderId("example")))
        if body == "us-government":
            window.desk.word(Place("asks/U2.1"), "suspend all assistance to Kazakhstan")
        if window.desk.letter is not None:
            letters.append(window.desk.letter.id)
    window.desk.keep_now()
    bench = window.packs.bench
    bench.make("Kazakhstan: the media and political freedoms", letters, "en")
    bench.set_fact("plan.classification", "Not confidential", "Who may read it")
    no_packs(stage)


def pack_letters(stage: Stage) -> None:
    """Show the letters of a pack."""
    pack(stage)
    parts = stage.window.packs.view.parts
    parts.list.go_to("part/letters")
    parts.open_current()
    parts.list.go_to(parts.list.rows[5].key)
    stage.settle()


def pack_details(stage: Stage) -> None:
    """Show the form of the cover, the sender and the look."""
    pack(stage)
    view = stage.window.packs.view
    view.panes.bring(view.parts)
    view.parts.open_details()
    stage.settle()


def pack_findings(stage: Stage) -> None:
    """Show the findings of all letters."""
    pack(stage)
    stage.window.packs.view.middle.toggle_findings()
    stage.settle()


def pack_compared(stage: Stage) -> None:
    """Show two requests that pull apart."""
    pack(stage)
    stage.window.packs.view.middle.strip.open.click()
    stage.settle()


def pack_choosing(stage: Stage) -> None:
    """Show what letters a pack can have."""
    pack(stage)
    stage.window.packs.view.header.new_wanted.emit()
    stage.settle()

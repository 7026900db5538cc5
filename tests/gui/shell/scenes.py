"""Views that more than one test looks at: letters, their list and versions, matrix, review."""

import datetime as dt

from msgspec.structs import replace

from briefer.domain.ids import AddresseeId, BlockId, Place, SenderId
from briefer.domain.ledger import Verdict
from briefer.domain.records import Kind, RecordKey
from briefer.domain.sender import LocalContact, Sender, Signatory
from briefer.gui.printing.words import What
from briefer.gui.window import MainWindow
from briefer.gui.words import translated
from briefer.reading.child import ChildPaper
from briefer.services import editing
from briefer.services.paper import image_of, take_letterhead
from tests.gui.review.paged import report_pdf, with_child
from tests.gui.review.reports import PAGE, PageReader, with_reader
from tests.reading.paper.making import letterhead, logo


def letter(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))


def all_letters(window: MainWindow) -> None:
    letter(window)
    window.registry["all-letters"].trigger()
    window.jobs.wait_for_done()


def trash(window: MainWindow) -> None:
    all_letters(window)
    window.all_letters.discard.click()
    window.jobs.wait_for_done()
    window.all_letters.tabs.setCurrentIndex(1)
    window.jobs.wait_for_done()
    window.all_letters.purge.click()


def templates(window: MainWindow) -> None:
    window.registry["view-templates"].trigger()
    window.jobs.wait_for_done()
    bench = window.templates.bench
    text = next(block.text for block in bench.blocks if block.id == "opening")
    bench.word(BlockId("opening"), f"{text} It found that {{finding in brief}}.", "")
    window.templates.view.blocks.reveal(BlockId("opening"))
    window.jobs.wait_for_done()


def template_details(window: MainWindow) -> None:
    templates(window)
    window.templates.bench.show_language("fr")
    window.templates.view.header.details.click()
    window.jobs.wait_for_done()


def placeholders(window: MainWindow) -> None:
    templates(window)
    window.registry["insert-placeholder"].trigger()


def thrown_template(window: MainWindow) -> None:
    templates(window)
    window.templates.bench.trash()
    window.templates.view.listing.trash.click()
    window.templates.view.focus_start()
    window.jobs.wait_for_done()


def save_as_template(window: MainWindow) -> None:
    letter(window)
    window.desk.word(Place("opening"), "We write to the EBRD about Kazakhstan.")
    window.registry["save-as-template"].trigger()
    window.jobs.wait_for_done()


def versions(window: MainWindow) -> None:
    letter(window)
    window.desk.keep_now()
    window.desk.name_version("B1")
    now = window.desk.letter
    assert now is not None
    window.desk.untick_asks(now.asks[:1])
    window.desk.set_date(now.date.replace(day=30))
    window.desk.keep_now()
    window.registry["versions"].trigger()


def matrix(window: MainWindow) -> None:
    window.registry["matrix"].trigger()
    window.jobs.wait_for_done()


def matrix_of_items(window: MainWindow) -> None:
    matrix(window)
    window.matrix.tools.tabs.setCurrentIndex(1)
    window.matrix.set_date(dt.date(1999, 11, 1))
    window.jobs.wait_for_done()


def matrix_of_nothing(window: MainWindow) -> None:
    matrix(window)
    window.matrix.tools.search.setText("xyzzyx")
    window.matrix.reload()
    window.jobs.wait_for_done()
    window.matrix.focus_start()


def replies(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("kz-government"))
    window.registry["mark-sent"].trigger()
    now = window.desk.letter
    assert now is not None
    for ask, verdict in zip(now.asks, Verdict, strict=False):
        window.desk.answer(ask, verdict)
    window.registry["replies"].trigger()


def not_sent(window: MainWindow) -> None:
    replies(window)
    window.registry["follow-up"].trigger()
    window.registry["replies"].trigger()


def protected_person(window: MainWindow) -> None:
    window.show_view("library")
    window.library.side.show_kind(Kind.PERSON)
    window.registry["new-record"].trigger()


def misspelt(window: MainWindow) -> None:
    """Show words that may be misspelt, and where they stand."""
    letter(window)
    doing, faults = window.letter_view.outline.doing, window.letter_view.spelling.faults
    doing.add_paragraph()
    row = doing.editing.row
    assert row is not None
    assert row.editor is not None
    row.editor.replace_text("The goverment has not publshed what it promised in Astana.")
    faults.check_now()
    faults.jobs.wait_for_done()


def own_words(window: MainWindow) -> None:
    window.letter_view.spelling.acts.add("Zhurtshylyk")
    window.registry["view-settings"].trigger()


def snippets(window: MainWindow) -> None:
    letter(window)
    window.registry["insert-snippet"].trigger()


def snippet(window: MainWindow) -> None:
    window.registry["view-library"].trigger()
    window.library.show_record(RecordKey(kind=Kind.SNIPPET, id="thanks"))
    window.jobs.wait_for_done()


def look_pane(window: MainWindow) -> None:
    letter(window)
    window.registry["look"].trigger()


def sender(window: MainWindow) -> None:
    """Show a sender with everything that one can have."""
    key = RecordKey(kind=Kind.SENDER, id="example")
    held = window.shelf.held(key)
    assert held is not None
    assert isinstance(held.record, Sender)
    files = ChildPaper()
    read = files.letterhead(letterhead(), "ours.docx")
    paper = take_letterhead(held.record, read, letterhead(), "ours.docx", translated)
    signature = image_of(files.picture(logo((300, 90))), "signature", "Alex Sample")
    people = (Signatory(name="Bo Example", title="Chair", signature=signature.id),)
    contacts = (LocalContact(country="KZ", contact="almaty@presswatch.example"),)
    whole = replace(paper.sender, signature=signature.id, others=people, contacts=contacts)
    for record in filter(None, (signature, paper.word, paper.logo)):
        window.shelf.keep(editing.added(record, "paper"))
    window.shelf.keep(editing.edited(held, whole, "paper"))
    window.show_view("library")
    window.library.show_record(key)
    form = window.library.record.form
    assert form is not None
    for box in form.boxes:
        box.set_open(True)


def web_form(window: MainWindow) -> None:
    """Show a letter in parts for a form, the first one copied."""
    letter(window)
    window.registry["copy-form"].trigger()
    pane = window.letter_view.form_pane
    pane.limit.show_limit(2000)
    window.jobs.wait_for_done()
    pane.parts.rows[0].button.click()


def why(window: MainWindow) -> None:
    letter(window)
    window.letter_view.outline.go_to("annex/K1.1")
    window.registry["why-here"].trigger()


def traceability(window: MainWindow) -> None:
    letter(window)
    window.registry["add-trace"].trigger()
    window.registry["traceability"].trigger()


def traceability_of_nothing(window: MainWindow) -> None:
    letter(window)
    now = window.desk.letter
    assert now is not None
    window.desk.untick_asks(now.asks)
    window.registry["traceability"].trigger()


def printing(window: MainWindow) -> None:
    """Show copies of a letter with a stamp, on both sides."""
    letter(window)
    window.desk.set_sender(window.desk.library.sender(SenderId("example")))
    window.desk.fill_field("copies", "Ministry of Finance")
    window.registry["print"].trigger()
    window.jobs.wait_for_done()
    pages = window.letter_view.print_pane.pages
    pages.copies.rows[1].number.setValue(1)
    window.jobs.wait_for_done()


def booklet(window: MainWindow) -> None:
    printing(window)
    window.letter_view.print_pane.pages.booklet.click()
    window.jobs.wait_for_done()


def print_addresses(window: MainWindow, what: What) -> None:
    """Show envelopes or labels."""
    printing(window)
    pane = window.letter_view.print_pane
    pane.what.show_choice(what)
    pane.what.activated.emit(pane.what.currentIndex())
    window.jobs.wait_for_done()


def envelope(window: MainWindow) -> None:
    print_addresses(window, What.ENVELOPES)


def labels(window: MainWindow) -> None:
    print_addresses(window, What.LABELS)
    window.letter_view.print_pane.labels.each.setValue(5)
    window.letter_view.print_pane.labels.first.setValue(4)
    window.jobs.wait_for_done()


def no_such_page(window: MainWindow) -> None:
    printing(window)
    window.letter_view.print_pane.pages.pages.field.setText("1-99")
    window.jobs.wait_for_done()


def way_in(window: MainWindow) -> None:
    window.show_view("review")


def review(window: MainWindow) -> None:
    window.review.doing.app = with_reader(window.review.doing.app, PageReader())
    window.review.doing.read_file(PAGE)
    window.review.doing.jobs.wait_for_done()
    window.review.view.proposal.listing.finish()
    bench = window.review.view.bench
    assert bench is not None
    bench.accept_rest()
    bench.go_to(bench.keys[11])


def review_of_pdf(window: MainWindow) -> None:
    doing = window.review.doing
    doing.app = with_child(doing.app)
    doing.read_data(report_pdf(), "report.pdf")
    doing.jobs.wait_for_done()
    window.review.drawing.wait_for_done()
    window.review.view.proposal.listing.finish()
    bench = window.review.view.bench
    assert bench is not None
    bench.go_to(bench.keys[1])


def review_columns(window: MainWindow) -> None:
    doing = window.review.doing
    doing.app = with_child(doing.app)
    rows = (
        ("N°", "Destinataire", "Recommandation", "Fondement"),
        ("1", "OSCE", "Send observers to every region.", "ICCPR, Article 25"),
        ("2", "", "Publish the list of observers.", ""),
        ("3", "OSCE", "send observers to every region", ""),
        ("4", "Moon Agency", "Look down.", ""),
    )
    text = "\n".join("\t".join(row) for row in rows)
    doing.read_data(text.encode(), "recommendations.tsv")
    doing.jobs.wait_for_done()


def review_asks(window: MainWindow) -> None:
    review(window)
    window.registry["edit-asks"].trigger()


def review_split(window: MainWindow) -> None:
    review(window)
    window.registry["split-item"].trigger()


def review_match(window: MainWindow) -> None:
    review(window)
    window.review.view.proposal.match_body(0)


def no_packs(window: MainWindow) -> None:
    window.registry["view-packs"].trigger()
    window.jobs.wait_for_done()


def pack(window: MainWindow) -> None:
    """Show a pack with its letters, one of them current."""
    no_packs(window)
    window.packs.view.welcome.everybody.click()
    window.jobs.wait_for_done()
    parts = window.packs.view.parts
    parts.list.go_to("part/letters")
    parts.open_current()
    parts.list.go_to(parts.list.rows[5].key)


def pack_details(window: MainWindow) -> None:
    pack(window)
    window.packs.view.parts.open_details()


def pack_findings(window: MainWindow) -> None:
    pack(window)
    window.packs.view.middle.toggle_findings()


def pack_choosing(window: MainWindow) -> None:
    pack(window)
    window.packs.view.parts.add.click()
    window.jobs.wait_for_done()


def pack_compared(window: MainWindow) -> None:
    """Show two requests of a pack that pull apart."""
    no_packs(window)
    window.desk.new_letter(AddresseeId("us-government"))
    window.desk.word(Place("asks/U2.1"), "suspend all assistance to Kazakhstan")
    hard = window.desk.letter
    assert hard is not None
    window.desk.new_letter(AddresseeId("ebrd"))
    soft = window.desk.letter
    assert soft is not None
    window.packs.bench.make("Two letters", (soft.id, hard.id), "en")
    no_packs(window)
    window.packs.view.middle.strip.open.click()


def pack_template(window: MainWindow) -> None:
    pack(window)
    window.packs.view.header.template_wanted.emit()


def thrown_pack(window: MainWindow) -> None:
    pack(window)
    bench = window.packs.bench
    thrown = bench.pack
    assert thrown is not None
    bench.trash()
    bench.show(thrown.id)
    window.jobs.wait_for_done()

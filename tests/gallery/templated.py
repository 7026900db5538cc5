"""Scenes of the Templates view, and of a letter that becomes one."""

from briefer.domain.ids import AddresseeId, BlockId, Place, TemplateId
from tests.gallery.stage import Stage


def templates(stage: Stage) -> None:
    """Show the letter to a bank with a field that nobody knows."""
    for template, addressee in (("bank-strategy", "ebrd"), ("urgent-appeal", "osce")):
        stage.window.desk.new_letter(AddresseeId(addressee), TemplateId(template))
        stage.window.desk.keep_now()
    stage.window.registry["view-templates"].trigger()
    stage.settle()
    bench = stage.window.templates.bench
    bench.show("bank-strategy")
    opening = next(block for block in bench.blocks if block.id == "opening")
    text = f"{opening.text} The last report found that {{finding in brief}}."
    bench.word(BlockId("opening"), text, "")
    stage.window.templates.view.blocks.reveal(BlockId("opening"))
    stage.settle()


def placeholders(stage: Stage) -> None:
    """Show what can be put in."""
    templates(stage)
    stage.window.registry["insert-placeholder"].trigger()
    stage.window.templates.fields.field.setText("ad")
    stage.settle()


def template_details(stage: Stage) -> None:
    """Show what is said of a template as a whole, and its words in French."""
    templates(stage)
    stage.window.templates.bench.show_language("fr")
    stage.window.templates.view.details.open_form()
    stage.settle()


def saving(stage: Stage) -> None:
    """Show a letter that is to become a template."""
    stage.write_to("ebrd")
    desk = stage.window.desk
    opening = Place("opening")
    desk.word(opening, "We of the Example Foundation write to the EBRD about Kazakhstan, in 2026.")
    stage.window.registry["save-as-template"].trigger()
    stage.settle()


def start_with_template(stage: Stage) -> None:
    """Show the start view with a template chosen."""
    stage.window.start_view.choose_template("urgent-appeal")
    stage.settle()

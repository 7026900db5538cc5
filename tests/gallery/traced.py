"""Scenes of tracing: why a line is there, all requests in a table, the table as an annex."""

from briefer.domain.ids import Place
from tests.gallery.stage import Stage


def why_ask(stage: Stage) -> None:
    """Show why an ask of the annex is there, which events have overtaken."""
    stage.write_to("ebrd")
    _ask_why(stage, "annex/K3.2")


def why_law(stage: Stage) -> None:
    """Show why a provision is there."""
    stage.write_to("ebrd")
    _ask_why(stage, "legal-basis/ebrd-agreement-1/quotation")


def why_block(stage: Stage) -> None:
    """Show why a block of the template is there."""
    stage.write_to("ebrd")
    _ask_why(stage, "concern")


def table(stage: Stage) -> None:
    """Show all requests in a table."""
    stage.write_to("ebrd")
    stage.window.registry["traceability"].trigger()
    stage.settle()


def table_empty(stage: Stage) -> None:
    """Show what the table says before anything is asked."""
    stage.write_to("us-government")
    desk = stage.window.desk
    if desk.letter is not None:
        desk.untick_asks(desk.letter.asks)
    table_of = stage.window.registry["traceability"]
    table_of.trigger()
    stage.settle()
    stage.window.letter_view.toast.dismiss()


def annex(stage: Stage) -> None:
    """Show the table as an annex, in the outline and on its page."""
    stage.write_to("us-government")
    stage.window.desk.add_trace()
    stage.settle()
    stage.window.letter_view.outline.go_to("trace/U1.1")
    stage.settle()
    stage.window.letter_view.toast.dismiss()


def _ask_why(stage: Stage, place: str) -> None:
    stage.window.letter_view.outline.go_to(Place(place))
    stage.window.registry["why-here"].trigger()
    stage.settle()

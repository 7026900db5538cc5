"""Scenes of a report that is brought in."""

from tests.gallery.stage import Stage
from tests.gui.shell import scenes


def way_in(stage: Stage) -> None:
    """Show how a report can be brought in."""
    scenes.way_in(stage.window)
    stage.settle()


def review(stage: Stage) -> None:
    """Accept what is clear."""
    scenes.review(stage.window)
    stage.settle()
    stage.window.review.view.proposal.focus_current()
    stage.settle()


def pages(stage: Stage) -> None:
    """Look at the places of items on the picture of a page."""
    scenes.review_of_pdf(stage.window)
    stage.settle()
    stage.window.review.drawing.wait_for_done()
    stage.settle()


def asks(stage: Stage) -> None:
    """Edit the asks of an item."""
    scenes.review_asks(stage.window)
    stage.settle()


def split(stage: Stage) -> None:
    """Choose where an item parts."""
    scenes.review_split(stage.window)
    stage.settle()


def match(stage: Stage) -> None:
    """Choose which body of the library a body is."""
    scenes.review_match(stage.window)
    stage.settle()


def reading(stage: Stage) -> None:
    """Read a long report."""
    way_in(stage)
    bar = stage.window.review.view.reading
    bar.begin("report.pdf")
    bar.tell(12, 200)
    bar.show_now()


def columns(stage: Stage) -> None:
    """Say which column of a spreadsheet is what."""
    scenes.review_columns(stage.window)
    stage.settle()
    stage.window.review.view.focus_start()
    stage.settle()


def source_tab(stage: Stage) -> None:
    """Look at the source where one part is shown at a time."""
    review(stage)
    stage.window.review.view.panes.tabs.setCurrentIndex(1)
    stage.settle()


def fields_tab(stage: Stage) -> None:
    """Fill in what is missing where one part is shown at a time."""
    review(stage)
    stage.window.review.view.header.add.click()
    stage.settle()

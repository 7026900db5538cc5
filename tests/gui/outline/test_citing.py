"""Citations under the quotations, or at the foot of the page."""

from briefer.document.walk import notes
from briefer.domain.style import Citations
from tests.gui.outline.conftest import Writer


def test_citations_go_to_the_foot_of_the_page_and_back(writer: Writer) -> None:
    below, foot = writer.actions["cite-below"], writer.actions["cite-at-foot"]
    assert foot.isEnabled()
    assert not below.isEnabled()
    foot.trigger()
    assert writer.letter.citations is Citations.FOOTNOTE
    assert list(notes(writer.desk.document))
    assert below.isEnabled()
    assert not foot.isEnabled()
    writer.desk.undo()
    assert writer.letter.citations is Citations.INLINE
    assert not list(notes(writer.desk.document))

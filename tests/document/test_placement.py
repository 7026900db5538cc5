"""Where the parts of a document ended up on its pages."""

from briefer.document.placement import Placement, Typeset


def test_a_part_begins_on_the_first_of_its_pages() -> None:
    stretches = (("text", 1), ("asks", 0), ("asks", 1), ("text", 2))
    placements = tuple(Placement(anchor=a, page=page, top=0, bottom=9) for a, page in stretches)
    typeset = Typeset(pdf=b"", pages=3, placements=placements)
    assert typeset.first_pages() == {"asks": 1, "text": 2}

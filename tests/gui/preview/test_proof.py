"""Pages are typeset and drawn in the worker, and change only where the letter does."""

from collections.abc import Callable

import pytest

from briefer.bootstrap import App
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.sheets import Sheets
from briefer.services.ports import PageImage, Rasteriser
from tests.gui.preview.conftest import LETTER, document, long_document

Show = Callable[[Document], None]


class Watched:
    """The real rasteriser, with a note of what it drew."""

    def __init__(self, real: Rasteriser) -> None:
        self._real = real
        self.drawn: list[tuple[int, float]] = []

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        return self._real.page_sizes(pdf)

    def draw(self, pdf: bytes, page: int, scale: float) -> PageImage:
        self.drawn.append((page, scale))
        return self._real.draw(pdf, page, scale)


@pytest.fixture
def watched(app_parts: App) -> Watched:
    return Watched(app_parts.rasteriser)


@pytest.fixture
def proof(app_parts: App, watched: Watched, jobs: Jobs) -> Proof:
    return Proof(app_parts.typesetter, watched, jobs)


def test_the_pages_are_those_of_the_exported_pdf(proof: Proof, app_parts: App, show: Show) -> None:
    wanted = long_document()
    show(wanted)
    assert proof.pages is not None
    assert proof.pages.typeset.pdf == app_parts.exporter.render(wanted, ".pdf")
    assert len(proof.sizes) == proof.pages.typeset.pages > 2


def test_the_earlier_pages_stay_until_the_new_ones_are_there(
    proof: Proof, jobs: Jobs, show: Show
) -> None:
    show(long_document())
    earlier = proof.pages
    proof.sheets.want([0], 1.0)
    jobs.wait_for_done()
    picture = proof.sheets.image(0)
    proof.renew(long_document((0, "Other words.")))
    assert proof.pages is earlier
    assert proof.sheets.image(0) is picture
    jobs.wait_for_done()
    assert proof.pages is not earlier
    assert proof.sheets.image(0) is not picture
    assert proof.sheets.is_fresh(0), "the new page comes together with its picture"


def test_a_page_that_looks_as_before_is_not_shown_again(
    proof: Proof, jobs: Jobs, show: Show
) -> None:
    show(long_document())
    last = len(proof.sizes) - 1
    proof.sheets.want([0, last], 1.0)
    jobs.wait_for_done()
    first_picture, last_picture = proof.sheets.image(0), proof.sheets.image(last)
    changed: list[int] = []
    proof.sheets.drawn.connect(changed.append)
    show(long_document((23, "Other words.")))
    assert proof.sheets.image(0) is first_picture
    assert proof.sheets.image(last) is not last_picture
    assert changed == [last]


def test_only_wanted_pages_are_drawn(
    proof: Proof, jobs: Jobs, watched: Watched, show: Show
) -> None:
    show(long_document())
    proof.sheets.want([1], 1.5)
    jobs.wait_for_done()
    show(long_document((20, "Other words.")))
    assert {page for page, _ in watched.drawn} == {1}
    assert {scale for _, scale in watched.drawn} == {1.5}


def test_a_page_that_is_there_already_is_not_drawn_again(
    proof: Proof, jobs: Jobs, watched: Watched, show: Show
) -> None:
    show(long_document())
    for _ in range(3):
        proof.sheets.want([0, 1], 1.0)
        jobs.wait_for_done()
    assert sorted(watched.drawn) == [(0, 1.0), (1, 1.0)]


def test_the_same_document_is_not_typeset_twice(proof: Proof, show: Show) -> None:
    show(long_document())
    renewals: list[int] = []
    proof.renewed.connect(lambda: renewals.append(1))
    show(long_document())
    assert not renewals


def test_pages_that_are_gone_are_forgotten(proof: Proof, jobs: Jobs, show: Show) -> None:
    show(long_document())
    proof.sheets.want(range(3), 1.0)
    jobs.wait_for_done()
    show(document(["A short letter."]))
    assert len(proof.sizes) == 1
    assert proof.sheets.image(2) is None


def test_other_paper_has_other_sizes(proof: Proof, show: Show) -> None:
    show(document(["A letter."]))
    a4 = proof.sizes[0]
    show(document(["A letter."], LETTER))
    assert [round(length) for length in (*a4, *proof.sizes[0])] == [595, 842, 612, 792]


def test_a_document_that_cannot_be_typeset_leaves_the_earlier_pages(
    app_parts: App, jobs: Jobs
) -> None:
    class Failing:
        """The real typesetter until its font is taken away."""

        broken = False

        def typeset(self, document: Document) -> Typeset:
            if self.broken:
                raise BrieferError("A font is missing.", "Install briefer again.")
            return app_parts.typesetter.typeset(document)

    typesetter = Failing()
    proof = Proof(typesetter, app_parts.rasteriser, jobs)
    proof.renew(document(["Words."]))
    jobs.wait_for_done()
    earlier = proof.pages
    problems: list[BrieferError] = []
    proof.failed.connect(problems.append)
    typesetter.broken = True
    proof.renew(document(["Other words."]))
    jobs.wait_for_done()
    assert proof.pages is earlier
    assert [problem.message for problem in problems] == ["A font is missing."]
    typesetter.broken = False
    proof.renew(document(["Other words."]))
    jobs.wait_for_done()
    assert proof.pages is not earlier, "it can be tried again"


def test_pictures_of_pages_that_are_not_wanted_are_forgotten_when_they_need_too_much(
    app_parts: App, jobs: Jobs
) -> None:
    typeset = app_parts.typesetter.typeset(long_document(paragraphs=60))
    page_bytes = 595 * 842 * 4
    sheets = Sheets(app_parts.rasteriser, jobs, "test", 2 * page_bytes + page_bytes // 2)
    sheets.take(typeset.pdf, typeset.looks, {})
    assert typeset.pages > 5
    for page in range(typeset.pages):
        sheets.want([page], 1.0)
        jobs.wait_for_done()
        assert sheets.is_fresh(page)
        assert sheets.bytes_held <= 3 * page_bytes
    assert sheets.image(0) is None
    assert sheets.image(typeset.pages - 2) is not None, "the last ones are kept"


def test_a_picture_that_comes_too_late_is_dropped(proof: Proof, jobs: Jobs, show: Show) -> None:
    show(long_document())
    proof.sheets.want([0], 1.0)
    proof.sheets.want([0], 2.0)
    jobs.wait_for_done()
    picture = proof.sheets.image(0)
    assert picture is not None
    assert abs(picture.width() - 2 * proof.sizes[0][0]) < 2

"""Documents that nobody would write keep to the standards too."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefer.document import walk
from briefer.document.nodes import Document, Figure
from briefer.rendering.clean import printable
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents import vera
from tests.documents.readers import audit
from tests.documents.structure import Tagged, normal
from tests.machine import skip_or_fail
from tests.rendering.strategies import any_text, arabic_text, documents, shown_text

_IN_ONE_FOLDER = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)
_BATCH = 25
"""Documents for one run of veraPDF."""


@settings(max_examples=40, suppress_health_check=_IN_ONE_FOLDER)
@given(document=documents())
def test_the_tree_of_any_document_holds_together(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "any.pdf"
    file.write_bytes(PdfRenderer().render(document))
    assert Tagged(file).problems == []


@settings(max_examples=40, suppress_health_check=_IN_ONE_FOLDER)
@given(document=documents(shown_text() | arabic_text()))
def test_the_tree_reads_whatever_can_be_shown(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "shown.pdf"
    file.write_bytes(PdfRenderer().render(document))
    wanted = normal(" ".join(map(printable, walk.words(document))))
    # The words for a picture that cannot be read are shown too.
    if not any(isinstance(block, Figure) and block.alt for block in document.blocks):
        assert Tagged(file).words() == wanted


@settings(max_examples=40, suppress_health_check=_IN_ONE_FOLDER)
@given(document=documents())
def test_the_auditor_finds_nothing_in_any_document(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "any.docx"
    file.write_bytes(DocxRenderer().render(document))
    assert audit(file) == []


@settings(
    max_examples=2,
    phases=[Phase.generate],
    suppress_health_check=[
        *_IN_ONE_FOLDER,
        HealthCheck.large_base_example,
        HealthCheck.data_too_large,
    ],
)
@given(batch=st.lists(documents(any_text() | arabic_text()), min_size=_BATCH, max_size=_BATCH))
def test_verapdf_finds_nothing_in_any_document(batch: list[Document], tmp_path: Path) -> None:
    skip_or_fail(vera.why_not())
    files = [tmp_path / f"{number}.pdf" for number in range(len(batch))]
    for file, document in zip(files, batch, strict=True):
        file.write_bytes(PdfRenderer().render(document))
    found = {key: failures for key, failures in vera.judge(files).items() if failures}
    assert found == {}

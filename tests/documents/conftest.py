"""Every sample rendered once, and judged by one run of veraPDF."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents import defects, samples, vera
from tests.documents.structure import Tagged
from tests.machine import skip_or_fail

Find = Callable[[str], Path]
"""Gives the rendered file of a sample."""


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the PDF of every sample."""
    folder, renderer = tmp_path_factory.mktemp("pdf"), PdfRenderer()
    files = {name: folder / f"{name}.pdf" for name in samples.everything()}
    for name, document in samples.everything().items():
        files[name].write_bytes(renderer.render(document))
    return files


@pytest.fixture(scope="session")
def docxs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the DOCX of every sample."""
    folder, renderer = tmp_path_factory.mktemp("docx"), DocxRenderer(PdfRenderer().typeset)
    files = {name: folder / f"{name}.docx" for name in samples.everything()}
    for name, document in samples.everything().items():
        files[name].write_bytes(renderer.render(document))
    return files


@pytest.fixture(scope="session")
def tagged(pdfs: Mapping[str, Path]) -> Callable[[str], Tagged]:
    """Return a reader of a sample's tree, which reads each once."""

    def read(name: str) -> Tagged:
        return Tagged(pdfs[name])

    return cache(read)


@pytest.fixture(scope="session")
def broken(
    pdfs: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """Return a PDF for each defect, planted into a good one."""
    folder = tmp_path_factory.mktemp("defects")
    good = pdfs[defects.PLANTED_INTO].read_bytes()
    files = {name: folder / f"{index}.pdf" for index, name in enumerate(defects.PDF_DEFECTS)}
    for name, plant in defects.PDF_DEFECTS.items():
        files[name].write_bytes(defects.planted(good, plant))
    return files


@pytest.fixture(scope="session")
def verdicts(pdfs: Mapping[str, Path], broken: Mapping[str, Path]) -> vera.Verdicts:
    """Return veraPDF's verdicts on all samples and on all defects."""
    skip_or_fail(vera.why_not())
    return vera.judge([*pdfs.values(), *broken.values()])

"""Every file that `briefer demo` writes keeps to the standards."""

from pathlib import Path

from tests.commandline import briefer
from tests.documents import vera
from tests.documents.readers import audit
from tests.documents.structure import Tagged
from tests.machine import skip_or_fail


def test_every_file_of_the_demo_keeps_to_the_standards(tmp_path: Path) -> None:
    done = briefer("demo", tmp_path / "demo", env={"SOURCE_DATE_EPOCH": "1794484800"})
    assert done.code == 0, done.err
    pdfs = sorted((tmp_path / "demo").glob("*.pdf"))
    docxs = sorted((tmp_path / "demo").glob("*.docx"))
    assert len(pdfs) == len(docxs) == 10
    assert [problem for pdf in pdfs for problem in Tagged(pdf).problems] == []
    assert [finding for docx in docxs for finding in audit(docx)] == []
    skip_or_fail(vera.why_not())
    assert {key: found for key, found in vera.judge(pdfs).items() if found} == {}

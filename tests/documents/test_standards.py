"""Every PDF keeps to PDF/UA-1 and PDF/A-2a, as veraPDF judges it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.documents import defects, samples, vera


@pytest.mark.parametrize("profile", vera.PROFILES)
@pytest.mark.parametrize("name", samples.everything())
def test_verapdf_finds_nothing(
    name: str, profile: str, pdfs: Mapping[str, Path], verdicts: vera.Verdicts
) -> None:
    assert verdicts[pdfs[name], profile] == ()


@pytest.mark.parametrize("defect", defects.VERAPDF_SEES)
def test_verapdf_would_find(
    defect: str, broken: Mapping[str, Path], verdicts: vera.Verdicts
) -> None:
    assert [verdicts[broken[defect], profile] for profile in vera.PROFILES] != [(), ()]


def test_verapdf_does_not_pass_what_it_cannot_read(
    tmp_path: Path,
    verdicts: vera.Verdicts,  # noqa: ARG001  # skipped as they are
) -> None:
    file = tmp_path / "words.pdf"
    file.write_text("no PDF at all")
    assert all(failures for failures in vera.judge([file]).values())

"""Every letter stands, word for word with its findings, in a file that a lawyer has read."""

from pathlib import Path

import pytest

from tests.golden import RENEW, Setting, bundled, files, page, second_country, translated

SETTINGS = (bundled(), second_country(), *translated())


@pytest.mark.parametrize(
    ("setting", "path"),
    [
        pytest.param(setting, path, id=f"{path.parent.name}-{path.stem}")
        for setting in SETTINGS
        for path, _, _ in files(setting)
    ],
)
def test_a_letter_is_as_it_was_read(setting: Setting, path: Path) -> None:
    reader, day = next((who, when) for known, who, when in files(setting) if known == path)
    assert path.exists(), RENEW
    assert page(setting, reader, day) == path.read_text("utf-8"), RENEW


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.folder.name)
def test_no_file_is_of_a_letter_that_is_gone(setting: Setting) -> None:
    wanted = {path for path, _, _ in files(setting)}
    assert set(setting.folder.glob("*.txt")) == wanted, RENEW

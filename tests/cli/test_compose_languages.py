"""`briefer compose --lang`: a letter in each language that letters are written in."""

from pathlib import Path

import pytest

from briefer import resources
from tests.commandline import briefer

LANGUAGES = sorted(Path(name).stem for name in resources.names("phrases"))


def composed(tmp_path: Path, *options: str) -> str:
    out = tmp_path / "letter.txt"
    library = tmp_path / "library.briefer"
    done = briefer("--library", library, "compose", "--to", "osce", *options, "-o", out)
    assert done.code == 0, done.err
    return out.read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_formal_letter_is_told_in_each_language(language: str, tmp_path: Path) -> None:
    text = composed(tmp_path, "--lang", language)
    assert ("We write on behalf" in text) == (language == "en")


def test_citations_stand_where_the_template_has_them_unless_that_is_said(tmp_path: Path) -> None:
    there = composed(tmp_path, "--template", "position-paper")
    (tmp_path / "letter.txt").unlink()
    below = composed(tmp_path, "--template", "position-paper", "--citations", "inline")
    assert "¹" in there
    assert "¹" not in below

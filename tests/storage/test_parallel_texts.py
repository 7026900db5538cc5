"""The parallel texts of the bundled records, and files that do not fit them."""

import datetime as dt
from pathlib import Path

import pytest

from briefer import resources
from briefer.domain.ids import HookId
from briefer.storage.content import ContentDamaged, read_library
from briefer.storage.content_check import problems


def library_with(folder: Path, words: str) -> object:
    (folder / "xx.toml").write_text(f'language = "fr"\n{words}', encoding="utf-8")
    return read_library(resources.path("library"), resources.path("templates"), folder)


def found(folder: Path, words: str) -> list[str]:
    (folder / "xx.toml").write_text(f'language = "fr"\n{words}', encoding="utf-8")
    return problems(read_library(resources.path("library"), resources.path("templates"), folder))


def test_a_text_goes_to_its_record_with_the_day_on_which_it_was_confirmed(tmp_path: Path) -> None:
    (tmp_path / "fr.toml").write_text(
        'language = "fr"\n'
        '[hooks.iccpr-19]\nlinking = "Il protège :"\ncitation = "Pacte"\n'
        '[checked]\n"hooks/iccpr-19/citation" = 2026-11-01\n',
        encoding="utf-8",
    )
    own = read_library(resources.path("library"), resources.path("templates"), tmp_path)
    texts = {text.part: text.checked for text in own.hook(HookId("iccpr-19")).translations}
    assert texts == {"linking": None, "citation": dt.date(2026, 11, 1)}
    assert problems(own) == []


def test_who_signs_the_sample_letters_is_told_too(tmp_path: Path) -> None:
    (tmp_path / "fr.toml").write_text(
        'language = "fr"\n[senders.example]\ntitle = "Directrice"\n', encoding="utf-8"
    )
    own = read_library(resources.path("library"), resources.path("templates"), tmp_path)
    assert [text.text for text in own.senders[0].translations] == ["Directrice"]
    assert problems(own) == []


def test_texts_of_no_record_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentDamaged, match="there is no “iccpr-99”"):
        library_with(tmp_path, '[hooks.iccpr-99]\nlinking = "x"\n')


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('[hooks.iccpr-19]\nlink = "x"\n', "has no such part"),
        ('[hooks.iccpr-19]\nlinking = " "\n', "is empty"),
        ('[recommendations.K1]\n"K1.1/clause" = "voir {sender.about}"\n', "“sender.about”"),
        ('[recommendations.K1]\n"K1.1/clause" = "{body:ebrd.to}"\n', "“body:ebrd”"),
        ('[recommendations.K1]\ntext = "L\'article."\n', "“'” is typed, not set"),
    ],
)
def test_texts_that_do_not_fit_are_told(words: str, said: str, tmp_path: Path) -> None:
    (problem,) = found(tmp_path, words)
    assert said in problem

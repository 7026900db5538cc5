"""From one command to a letter that could be posted, for every bundled addressee."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from briefer.document import walk
from briefer.document.nodes import Heading, NumberedList, Quotation
from tests.commandline import briefer
from tests.e2e.conftest import SUFFIXES, Compose
from tests.rendering.docx import reading as docx
from tests.rendering.pdf import reading as pdf

ADDRESSEES = [
    "kz-government",
    "osce",
    "osce-odihr",
    "osce-rfom",
    "eu",
    "european-parliament",
    "council-of-europe",
    "us-government",
    "ebrd",
]
ARTICLE_1 = (
    "foster the transition towards open market-oriented economies",
    "market economics",
)


@pytest.mark.parametrize("addressee", ADDRESSEES)
def test_the_words_of_pdf_docx_and_text_are_the_documents(
    composed: Compose, addressee: str
) -> None:
    letter = composed(addressee)
    expected = walk.words(letter.document)
    assert letter.text.split() == expected
    assert docx.words(letter.files[".docx"]) == expected
    assert pdf.words(letter.files[".pdf"], letter.document) == expected


@pytest.mark.parametrize("addressee", ADDRESSEES)
def test_every_letter_has_one_to_five_pages_and_no_open_placeholder_but_the_senders(
    composed: Compose, addressee: str
) -> None:
    letter = composed(addressee)
    assert 1 <= len(pdf.page_sizes(letter.files[".pdf"])) <= 5
    assert "{" not in letter.text
    assert set(_bracketed(letter.text)) <= {
        "[your organisation]",
        "[your e-mail address or telephone number]",
        "[who you are, in one sentence]",
        "[names and positions of those who sign]",
        "[wording to be checked]",
    }


def test_the_letter_to_the_bank_has_article_1_and_both_asks(composed: Compose) -> None:
    letter = composed("ebrd")
    text = " ".join(pdf.words(letter.files[".pdf"], letter.document))
    for words in (
        *ARTICLE_1,
        "1. weigh the findings",
        "in the annual country assessment for Kazakhstan; and 2. signal that both",
        "Annex A: recommendations to the Government of Kazakhstan",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("addressee", "words"),
    [
        (
            "us-government",
            "make significant progress toward, and is committed to the comprehensive "
            "implementation of, a democratic system based on principles of the rule of law, "
            "individual freedoms, and representative government determined by free and fair "
            "elections",
        ),
        ("european-parliament", "constitutes an essential element of this Agreement"),
        ("eu", "constitutes an essential element of this Agreement"),
        ("osce", "the presence of observers, both foreign and domestic, can enhance the electoral"),
        ("council-of-europe", "être invité par le Comité des Ministres à devenir Membre Associé"),
        ("kz-government", "Everyone shall have the right to freedom of expression; this right"),
        ("kz-government", "urge your Government to: 1. accede immediately"),
    ],
)
def test_every_letter_invokes_the_law_that_binds_its_reader(
    composed: Compose, addressee: str, words: str
) -> None:
    assert words in " ".join(composed(addressee).text.split())


@pytest.mark.parametrize("addressee", ADDRESSEES)
def test_every_letter_quotes_asks_and_addresses(composed: Compose, addressee: str) -> None:
    blocks = composed(addressee).document.blocks
    assert any(isinstance(block, Quotation) for block in blocks)
    assert any(isinstance(block, NumberedList) for block in blocks)
    subject = next(block for block in blocks if isinstance(block, Heading))
    assert walk.plain(subject.inlines).startswith("Re: ")


def test_the_law_invoked_is_that_of_the_letters_day(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    briefer("compose", "--to", "european-parliament", "--date", "2019-05-02", "-o", place)
    text = place.read_text("utf-8")
    assert "Partnership and Cooperation Agreement" in text
    assert "Enhanced Partnership" not in text


def test_the_same_command_gives_the_same_files(composed: Compose, tmp_path: Path) -> None:
    first = composed("ebrd").files
    outputs = [part for suffix in first for part in ("-o", tmp_path / f"again{suffix}")]
    done = briefer("compose", "--to", "ebrd", "--date", "2026-11-12", *outputs)
    assert done.code == 0, done.err
    assert {path.suffix: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_nothing_is_left_but_the_letter_and_the_library(tmp_path: Path) -> None:
    home, temporary, out = (tmp_path / name for name in ("home", "temporary", "out"))
    for folder in (home, temporary, out):
        folder.mkdir()
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    env = {name: str(home) for name in names} | {"TMPDIR": str(temporary)}
    outputs = [part for suffix in SUFFIXES for part in ("-o", out / f"letter{suffix}")]
    assert briefer("compose", "--to", "ebrd", *outputs, env=env).code == 0
    library = home / "briefer" / "library.briefer"
    assert sorted([*home.rglob("*"), *temporary.rglob("*")]) == [library.parent, library]
    assert sorted(path.suffix for path in out.iterdir()) == sorted(SUFFIXES)


def test_a_draft_brings_the_very_pdf_under_a_name_of_its_own(composed: Compose) -> None:
    letter = composed("ebrd")
    message = message_from_bytes(letter.files[".eml"], policy=default)
    assert message["Subject"] == "Letter to the EBRD on Kazakhstan"
    assert message.keys() == ["Subject", "X-Unsent", "MIME-Version", "Content-Type"]
    [pdf] = message.iter_attachments()
    assert pdf.get_filename() == "2026-11-12 Letter to the EBRD on Kazakhstan.pdf"
    assert pdf.get_content() == letter.files[".pdf"]


def _bracketed(text: str) -> list[str]:
    return [f"[{part.partition(']')[0]}]" for part in text.split("[")[1:]]

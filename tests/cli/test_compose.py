"""`briefer compose`: every option does what it says, and bad input ends in a sentence."""

import os
import shutil
from pathlib import Path

import pytest

from briefer.bootstrap import build
from briefer.domain.ids import SenderId
from briefer.storage.content import load_library
from tests.commandline import ROOT, Done, briefer
from tests.ruritania import SENDER, letter_to

DATE = ("--date", "2026-11-12")
ARTICLE_1 = "foster the transition towards open market-oriented economies"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "letter.txt"


def _compose(
    place: Path, *options: str | Path, prefix: tuple[str | Path, ...] = (), home: Path = ROOT
) -> Done:
    return briefer(
        "compose", "--to", "ebrd", *DATE, "-o", place, *options, prefix=prefix, home=home
    )


def _text(place: Path, *options: str | Path) -> str:
    done = _compose(place, *options)
    assert done.code == 0, done.err
    return place.read_text("utf-8")


def _refused(
    place: Path, *options: str | Path, prefix: tuple[str | Path, ...] = (), home: Path = ROOT
) -> str:
    """Run a command that must be refused, and return what it says."""
    before = set(place.parent.iterdir())
    done = _compose(place, *options, prefix=prefix, home=home)
    assert (done.code, done.out) == (1, "")
    assert "Traceback" not in done.err
    message, hint = done.err.splitlines()
    assert message.startswith("briefer: ")
    assert message.endswith(".")
    assert hint.endswith(".")
    assert set(place.parent.iterdir()) == before
    return f"{message} {hint}"


def test_what_was_written_is_printed(place: Path) -> None:
    second = place.with_suffix(".html")
    done = _compose(place, "-o", second)
    assert (done.code, done.out) == (0, f"{place}\n{second}\n")
    assert second.read_bytes().startswith(b"<!DOCTYPE html>")


def test_a_letter_without_a_sender_says_what_to_fill_in(place: Path) -> None:
    done = _compose(place)
    assert "[your organisation]" in place.read_text("utf-8")
    warnings = done.err.splitlines()
    assert "warning: “[your organisation]” is still to be filled in." in warnings
    assert len(warnings) == len(set(warnings))
    assert all(warning.startswith("warning: ") for warning in warnings)


def test_a_named_sender_signs(place: Path) -> None:
    done = _compose(place, "--sender", "example")
    assert "Sampletown Press Watch" in place.read_text("utf-8")
    assert "filled in" not in done.err


def test_the_sender_used_last_in_the_window_signs_unless_it_is_the_sample(place: Path) -> None:
    library = place.parent / "library.briefer"
    store = build(library).letters
    store.keep(letter_to("bank"))
    assert SENDER.organisation in _text(place, "--library", library)
    assert SENDER.organisation in _text(
        place, "--library", library, "--sender", SENDER.id, "--force"
    )
    store.keep(letter_to("bank", sender=load_library().sender(SenderId("example"))))
    assert "[your organisation]" in _text(place, "--library", library, "--force")


def test_asks_are_taken_in_the_order_given_with_the_annex_they_need(place: Path) -> None:
    text = _text(place, "--ask", "B1.2", "--ask", "B1.1")
    assert text.index("signal that both") < text.index("weigh the findings")
    assert "Annex A" in text
    assert "Annex A" not in _text(place, "--ask", "B1.1", "--force")


def test_a_recommendation_stands_for_all_its_asks(place: Path) -> None:
    assert _text(place, "--ask", "B1") == _text(place, "--force")
    text = _text(place, "--ask", "K5.1", "--force")
    assert "press the Government of Kazakhstan to repeal Articles 318 and 320" in text


def test_hooks_are_taken_in_the_order_given_or_left_out(place: Path) -> None:
    assert ARTICLE_1 in _text(place)
    text = _text(place, "--hook", "iccpr-19", "--hook", "ebrd-agreement-1", "--force")
    assert text.index("freedom of expression; this right") < text.index(ARTICLE_1)
    assert ARTICLE_1 not in _text(place, "--no-hooks", "--force")


def test_citations_can_stand_at_the_foot_of_the_page(place: Path) -> None:
    citation = "Agreement Establishing the European Bank for Reconstruction and Development, Paris"
    assert f"\n{citation}" in _text(place)
    assert f"\n1 {citation}" in _text(place, "--citations", "footnote", "--force")
    done = _compose(place, "--citations", "somewhere", "--force")
    assert done.code == 2


def test_dates_are_the_ones_given(place: Path) -> None:
    text = _text(place, "--reply-by", "2027-01-31")
    assert "\n12 November 2026\n" in text
    assert "by 31 January 2027" in text


def test_without_a_date_it_is_today_by_the_clock(place: Path) -> None:
    briefer("compose", "--to", "ebrd", "-o", place, env={"SOURCE_DATE_EPOCH": "1794484800"})
    assert "\n12 November 2026\n" in place.read_text("utf-8")


def test_a_template_and_a_language_can_be_named(place: Path) -> None:
    plain = _text(place)
    named = _text(place, "--template", "formal-letter", "--language", "en", "--force")
    assert named == plain
    assert "November 12, 2026" in _text(place, "--lang", "en-US", "--force")


def test_a_placeholder_can_be_filled_in_by_hand(place: Path) -> None:
    text = _text(place, "--set", "reference=A/1=2", "--set", "subject=One thing")
    assert "Our ref: A/1=2" in text
    assert "Re: One thing" in text


def test_what_is_no_text_is_replaced(place: Path) -> None:
    broken = os.fsdecode(b"reference=x\xffy")
    assert "No typeface can show" in _refused(place, "--set", broken)
    despite = ("--despite", "The reference is what it is.")
    assert "Our ref: x\ufffdy" in _text(place, "--set", broken, *despite)


def test_json_tells_what_was_written_and_found(place: Path) -> None:
    told = _compose(place, "--json").json()
    assert told["written"] == [str(place)]
    codes = {finding["code"] for finding in told["findings"]}
    assert {"unfilled", "overtaken"} <= codes
    keys = {"code", "severity", "message", "place", "fix"}
    assert all(set(finding) == keys for finding in told["findings"])


def test_a_provision_that_does_not_bind_is_refused_without_a_reason(place: Path) -> None:
    assert "does not bind EBRD" in _refused(place, "--hook", "faa-498a")
    reason = ("--reason", "faa-498a=The United States is a shareholder.")
    assert "Foreign Assistance Act" in _text(place, "--hook", "faa-498a", *reason)
    done = _compose(place, "--hook", "faa-498a", "--despite", "It is known.", "--force")
    assert done.code == 0
    assert "warning: Foreign Assistance Act" in done.err


def test_a_reason_is_for_a_provision_of_the_letter_and_says_why(place: Path) -> None:
    assert "does not invoke “faa-498a”" in _refused(place, "--reason", "faa-498a=why")
    for given in ("faa-498a", "faa-498a= "):
        done = _compose(place, "--hook", "faa-498a", "--reason", given)
        assert done.code == 2
        assert "--reason takes HOOK=WHY" in done.err


def test_words_that_point_at_nothing_pass_for_no_reason(place: Path) -> None:
    options = ("--set", "sender.about=We wrote the recommendations listed above.")
    said = _refused(place, *options, "--despite", "We like it.")
    assert "“the recommendations listed above” points at nothing" in said


def test_what_events_have_overtaken_can_be_put_as_it_can_still_be_asked(place: Path) -> None:
    assert "accede immediately" in _text(place)
    updated = _text(place, "--updated", "--force")
    assert "accede immediately" not in updated
    assert "implement fully in law and practice" in updated


def test_a_profile_must_be_known(place: Path) -> None:
    assert "There is no profile “novel”." in _refused(place, "--profile", "novel")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--to", "ebdr"), "There is no addressee “ebdr” in the library."),
        (("--ask", "B9"), "There is no ask “B9” in the library."),
        (("--hook", "iccpr-99"), "There is no legal hook “iccpr-99” in the library."),
        (("--template", "x"), "There is no template “x” in the library."),
        (("--sender", "x"), "There is no sender “x” in the library."),
        (("--date", "2026-02-30"), "“2026-02-30” is no date that a letter can have."),
        (("--date", "12.11.2026"), "“12.11.2026” is no date that a letter can have."),
        (("--date", "20261112"), "“20261112” is no date that a letter can have."),
        (("--date", "9999-12-31"), "“9999-12-31” is no date that a letter can have."),
        (("--reply-by", "soon"), "“soon” is no date that a letter can have."),
        (("--lang", "tlh"), "tlh"),
        (("--lang", "en-nowhere-x"), "“en-nowhere-x” is no language"),
        (("--lang", "en-XX"), "“en-XX” is no language"),
        (("--set", "adressee=X"), "There is no placeholder “adressee”."),
        (("--set", "body:ebrd=X"), "sender.organisation"),
    ],
)
def test_what_there_is_not_is_named(place: Path, options: tuple[str, ...], message: str) -> None:
    assert message in _refused(place, *options)


def test_a_format_that_there_is_not_is_answered_with_the_known_ones(place: Path) -> None:
    said = _refused(place, "-o", place.with_suffix(".odt"))
    assert "letter.odt" in said
    assert "End the name in .pdf, .docx, .txt, .html, .eml or .json." in said


def test_one_file_by_two_names_is_wrong_usage(place: Path) -> None:
    (place.parent / "folder").mkdir()
    done = _compose(place, "-o", place.parent / "folder" / ".." / place.name)
    assert (done.code, done.out) == (2, "")
    assert "same file twice" in done.err
    assert not place.exists()


def test_what_a_terminal_would_obey_is_not_said_back_to_it(place: Path) -> None:
    for option in ("--to", "--ask", "--hook", "--template", "--sender", "--lang"):
        assert "\x1b" not in _refused(place, option, "\x1b]0;red\x07")


def test_more_asks_than_are_named_are_counted(place: Path) -> None:
    assert "K3.1 and 15 more." in _refused(place, "--ask", "K99")


def test_an_existing_file_is_replaced_with_force_only(place: Path) -> None:
    place.write_text("mine")
    said = _refused(place, "-o", place.with_suffix(".pdf"))
    assert f"“{place}” exists already. Choose another name, or add --force" in said
    assert place.read_text() == "mine"
    assert ARTICLE_1 in _text(place, "--force")


def test_a_missing_folder_and_a_folder_in_the_files_place_are_said(place: Path) -> None:
    assert "does not exist" in _refused(place, "-o", place.parent / "none" / "letter.pdf")
    (place.parent / "folder.pdf").mkdir()
    assert "is a folder, not a file" in _refused(place, "-o", place.parent / "folder.pdf")


@pytest.mark.skipif(os.name != "posix", reason="permissions are asked of POSIX systems")
def test_a_folder_where_one_may_not_write_is_said(place: Path) -> None:
    prefix: tuple[str | Path, ...] = ()
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("setpriv is not installed here")
        prefix = (setpriv, "--bounding-set", "-dac_override,-dac_read_search")
    place.parent.chmod(0o555)
    said = _refused(place, prefix=prefix)
    assert f"“{place}” may not be written." in said


def test_a_name_that_is_no_text_is_said(place: Path) -> None:
    assert "holds bytes that are no characters" in _refused(
        place, "-o", place.parent / os.fsdecode(b"l\xff.pdf")
    )


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a briefer of its own, whose files a test can spoil."""
    home = tmp_path_factory.mktemp("own")
    ignored = shutil.ignore_patterns("gui", "__pycache__")
    for folder in ("briefer", "resources"):
        shutil.copytree(ROOT / folder, home / folder, ignore=ignored)
    return home


def test_a_letter_that_asks_for_nothing_is_refused(place: Path, home: Path) -> None:
    records = home / "resources" / "library" / "recommendations.toml"
    text = records.read_text("utf-8")
    changed = text.replace('"ebrd"\nnumber = 1', '"eu"\nnumber = 2').replace('"ebrd"', '"eu"')
    records.write_text(changed, "utf-8")
    said = _refused(place, home=home)
    assert said.startswith("briefer: The letter asks for nothing. Add an --ask")
    assert _compose(place, "--ask", "K1", home=home).code == 0


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_missing_font_is_named(tmp_path: Path, home: Path, suffix: str) -> None:
    (home / "resources" / "fonts" / "LiberationSerif-Regular.ttf").unlink()
    said = _refused(tmp_path / "letter.txt", "-o", tmp_path / f"letter{suffix}", home=home)
    assert "LiberationSerif-Regular.ttf" in said


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("library/addressees.toml", 'parent = "osce"', 'parent = "osce-rfom"'),
        ("library/addressees.toml", 'language = "en"', 'language = "zz-qq"'),
        ("library/sources.toml", '"1999-10"', '"1999-13"'),
        ("library/recommendations.toml", 'id = "K2"', 'id = "K1"'),
        ("library/recommendations.toml", '"ebrd-agreement-8-3"', '"nothing"'),
        ("phrases/en.toml", "{body}", "{nobody}"),
        ("phrases/en.toml", "{publisher}", "{publisher.__class__}"),
        ("templates/formal-letter.toml", "{date}", "{date.year}"),
    ],
)
def test_content_that_does_not_fit_together_is_said(
    place: Path, home: Path, file: str, old: str, new: str
) -> None:
    content = home / "resources" / file
    text = content.read_text("utf-8")
    assert old in text
    content.write_text(text.replace(old, new), "utf-8")
    said = _refused(place, home=home)
    assert said.startswith("briefer: The content that briefer brings with it has a fault: ")
    assert "Install briefer again" in said


def test_a_missing_template_is_said(place: Path, home: Path) -> None:
    for folder in ("templates", "parallel"):
        for file in (home / "resources" / folder).iterdir():
            file.unlink()
    assert "there is no template" in _refused(place, home=home)


def test_a_library_file_that_cannot_be_read_is_said_and_left(place: Path) -> None:
    library = place.parent / "library.briefer"
    library.write_bytes(b"junk")
    said = _refused(place, "--library", library)
    assert f"“{library}” is damaged, or is no library of briefer." in said
    assert library.read_bytes() == b"junk"


def test_a_moment_that_is_none_is_said(place: Path) -> None:
    done = briefer("compose", "--to", "ebrd", "-o", place, env={"SOURCE_DATE_EPOCH": "noon"})
    assert done.code == 1
    assert "SOURCE_DATE_EPOCH is “noon”" in done.err
    assert "seconds since 1970" in done.err

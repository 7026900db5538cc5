"""Reading content files: strictly, and with errors that name file and field."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer import resources
from briefer.domain.library import Library
from briefer.storage.content import (
    ContentDamaged,
    LanguageMissing,
    load_library,
    load_phrases,
    read_library,
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with a copy of the bundled library, its parallel texts and the templates."""
    for name in ("library", "templates", "parallel"):
        shutil.copytree(resources.path(name), tmp_path / name)
    return tmp_path


def read(folder: Path) -> Library:
    return read_library(folder / "library", folder / "templates", folder / "parallel")


def test_a_copy_of_the_bundled_files_reads_the_same(copy: Path) -> None:
    bundled, copied = load_library(), read(copy)
    assert copied.hooks == bundled.hooks
    assert copied.recommendations == bundled.recommendations
    assert copied.templates == bundled.templates


def test_records_of_all_files_come_together_in_the_order_of_their_names(tmp_path: Path) -> None:
    records, templates = tmp_path / "library", tmp_path / "templates"
    (records / "more").mkdir(parents=True)
    templates.mkdir()
    (records / "more" / "b.toml").write_text('[[senders]]\nid = "second"\n', "utf-8")
    (records / "a.toml").write_text('[[senders]]\nid = "first"\n', "utf-8")
    assert [sender.id for sender in read_library(records, templates).senders] == ["first", "second"]


def test_a_field_that_is_not_known_is_refused_with_file_and_place(copy: Path) -> None:
    file = copy / "library" / "hooks" / "ebrd.toml"
    file.write_text(
        file.read_text("utf-8").replace("[hooks.quotation]", '[hooks.quotation]\ncolour = "red"'),
        "utf-8",
    )
    with pytest.raises(ContentDamaged, match=re.escape("“library/hooks/ebrd.toml”")) as caught:
        read(copy)
    assert "hooks[0].quotation" in caught.value.message
    assert "colour" in caught.value.message
    assert caught.value.hint


def test_a_value_of_the_wrong_kind_is_refused_with_its_field(copy: Path) -> None:
    file = copy / "library" / "sources.toml"
    file.write_text(file.read_text("utf-8").replace('"1999-10"', "1999"), "utf-8")
    with pytest.raises(ContentDamaged, match=re.escape("sources[0].date")):
        read(copy)


def test_a_missing_field_of_a_template_is_refused_with_its_file(copy: Path) -> None:
    file = copy / "templates" / "formal-letter.toml"
    file.write_text(file.read_text("utf-8").replace('name = "Formal letter"', ""), "utf-8")
    with pytest.raises(ContentDamaged, match=r"templates/formal-letter\.toml.*name"):
        read(copy)


@pytest.mark.parametrize("damage", [b"= nothing", b"\xff\xfe", b'[[hooks]]\nid = "a'])
def test_a_file_that_is_no_toml_is_refused_with_its_name(copy: Path, damage: bytes) -> None:
    (copy / "library" / "hooks" / "ebrd.toml").write_bytes(damage)
    with pytest.raises(ContentDamaged, match=re.escape("“library/hooks/ebrd.toml”")):
        read(copy)


def test_a_file_that_cannot_be_opened_or_is_nested_too_deeply_is_named(copy: Path) -> None:
    odd = copy / "library" / "odd.toml"
    odd.mkdir()
    with pytest.raises(ContentDamaged, match=re.escape("“library/odd.toml”")):
        read(copy)
    odd.rmdir()
    odd.write_text("a = " + "[" * 100_000, "utf-8")
    with pytest.raises(ContentDamaged, match=r"odd\.toml.*nested too deeply"):
        read(copy)


def test_two_records_with_one_id_are_refused(copy: Path) -> None:
    shutil.copy(copy / "library" / "sources.toml", copy / "library" / "again.toml")
    with pytest.raises(ContentDamaged, match="two records have the id hrw-kazakhstan-1999"):
        read(copy)


@given(st.text(max_size=60) | st.sampled_from(["[[hooks]]", "[[senders]]", "senders = 1"]))
@example('[[senders]]\nid = "x"')
@example("\r")
def test_any_text_is_either_read_or_refused_kindly(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("content")
    (folder / "library").mkdir()
    (folder / "templates").mkdir()
    (folder / "library" / "any.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        library = read(folder)
    except ContentDamaged as damaged:
        told = damaged.message
    else:
        told = "library/any.toml"
        assert len(library.senders) == len(tomllib.loads(text).get("senders", []))
    assert "library/any.toml" in told


@pytest.mark.parametrize("tag", ["en", "en-GB", "en-Latn-US"])
def test_a_regional_language_is_served_by_the_plain_one(tag: str) -> None:
    assert load_phrases(tag).language == "en"


@pytest.mark.parametrize("tag", ["xx", "", "../en", "e"])
def test_a_language_without_phrases_is_refused_with_those_that_there_are(tag: str) -> None:
    with pytest.raises(LanguageMissing) as caught:
        load_phrases(tag)
    assert "en" in caught.value.hint

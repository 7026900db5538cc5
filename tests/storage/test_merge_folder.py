"""The folder of a merge believes its journal only as far as the files bear it out."""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.bootstrap import SystemClock
from briefer.domain.ids import AddresseeId
from briefer.domain.recipient import Recipient
from briefer.errors import BrieferError
from briefer.services.merging.orders import Order
from briefer.storage.atomic import AtomicFiles
from briefer.storage.merge_folder import DiskMergeFolder, DiskMergeFolders
from briefer.storage.merge_zip import ZipOfFiles

ORDER = Order(
    row=2,
    recipient=Recipient(row=2, name="Anna Noor"),
    addressee=AddresseeId("body"),
    names=("001-Noor.pdf", "001-Noor.docx"),
    digest="a" * 64,
)
FILES = (b"pages", b"words")


def opened(path: Path) -> DiskMergeFolder:
    return DiskMergeFolders(AtomicFiles(), SystemClock()).open(path, replace=False)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DiskMergeFolder]:
    known = opened(tmp_path / "letters")
    yield known
    known.close()


def again(folder: DiskMergeFolder) -> DiskMergeFolder:
    folder.close()
    return opened(folder.path)


def test_what_is_kept_is_known_the_next_time(tmp_path: Path) -> None:
    first = opened(tmp_path)
    made = first.keep(ORDER, FILES, replace=False)
    assert [file.sha256 for file in made] == [hashlib.sha256(data).hexdigest() for data in FILES]
    second = again(first)
    assert second.done(ORDER) == made
    second.close()


def test_a_file_that_was_changed_is_not_done(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.keep(ORDER, FILES, replace=False)
    (tmp_path / ORDER.names[1]).write_bytes(b"other words")
    second = again(first)
    assert second.done(ORDER) is None
    second.close()


def test_unfinished_files_of_a_killed_merge_are_removed(tmp_path: Path) -> None:
    (tmp_path / ".0123456789abcdef-0123456789abcdef.briefer-part").write_bytes(b"half")
    (tmp_path / ".briefer-merge-room").write_bytes(bytes(100))
    opened(tmp_path).close()
    assert [path.name for path in tmp_path.iterdir()] == [".briefer-merge"]


@pytest.mark.skipif(os.name == "nt", reason="makes links")
@pytest.mark.parametrize("name", [".briefer-merge", ".briefer-merge-lock"])
def test_no_link_leads_the_journal_elsewhere(tmp_path: Path, name: str) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "letters"
    inside.mkdir()
    outside.write_bytes(b"mine")
    (inside / name).symlink_to(outside)
    with pytest.raises(BrieferError):
        opened(inside)
    assert outside.read_bytes() == b"mine"


@pytest.mark.skipif(os.name == "nt", reason="makes links")
def test_a_letter_is_not_written_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(FILES[0])
    folder = opened(tmp_path / "letters")
    (folder.path / ORDER.names[0]).symlink_to(outside)
    with pytest.raises(BrieferError):
        folder.keep(ORDER, FILES, replace=False)
    folder.close()
    assert not (folder.path / ORDER.names[1]).exists()


@given(st.lists(st.binary(max_size=60) | st.sampled_from([b"{}", b'{"order": 1}', b"[" * 5000])))
def test_any_journal_is_read(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]) -> None:
    path = tmp_path_factory.mktemp("letters")
    (path / ".briefer-merge").write_bytes(b"\n".join(lines))
    first = opened(path)
    assert first.done(ORDER) is None
    made = first.keep(ORDER, FILES, replace=False)
    second = again(first)
    assert second.done(ORDER) == made
    second.close()


def test_an_archive_that_does_not_read_back_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"pages" * 1000)
    content, made = ZipOfFiles(tmp_path, ["a.pdf"]), BytesIO()
    content.write_to(made)
    data = made.getvalue()
    whole, damaged = tmp_path / "whole.zip", tmp_path / "damaged.zip"
    whole.write_bytes(data)
    damaged.write_bytes(data[:40] + b"\0\0" + data[42:])
    assert content.is_in(whole)
    assert not content.is_in(damaged)
    with zipfile.ZipFile(whole) as archive:
        assert archive.read("a.pdf") == b"pages" * 1000

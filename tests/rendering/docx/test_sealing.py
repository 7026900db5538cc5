"""Parts are packed as Python's own writer of zip files packs them, whatever was kept before."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from briefer.rendering.docx.sealing import sealed

NAMES = st.sampled_from(
    ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml"]
    + [f"word/{name}.xml" for name in ("footer1", "numbering", "styles", "theme")]
)
PARTS = st.dictionaries(NAMES, st.binary(max_size=3_000) | st.just(b"same " * 9_000))


def by_python(parts: dict[str, bytes]) -> bytes:
    """Return what `zipfile` makes of the same parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name])
    return file.getvalue()


@given(PARTS)
def test_the_file_is_byte_for_byte_what_python_writes(parts: dict[str, bytes]) -> None:
    assert sealed(parts) == sealed(parts) == by_python(parts)


@given(PARTS)
def test_python_finds_every_part_whole(parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(sealed(parts))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts


def test_a_part_too_large_to_be_kept_is_packed_all_the_same() -> None:
    parts = {"[Content_Types].xml": b"<Types/>", "word/media/image1.png": bytes(range(256)) * 2_000}
    assert sealed(parts) == by_python(parts)

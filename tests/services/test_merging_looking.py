"""What a manifest says is read back, whatever has become of the file."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.services.merging.looking import rows_in
from briefer.services.merging.manifest import HEADS, MadeFile, MergeRow, RowStatus, cells
from briefer.storage.tables import GuardedTables

_WORDS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"))
_NAMES = st.text("abc-=+ é漢.＝", min_size=1).filter(lambda name: not name.startswith("'"))
_FILES = st.lists(
    st.builds(MadeFile, name=_NAMES, sha256=st.text("0123456789abcdef", min_size=64, max_size=64)),
    max_size=3,
).map(tuple)
_ROWS = st.lists(
    st.builds(
        MergeRow,
        row=st.integers(1, 20_000),
        name=_WORDS,
        status=st.sampled_from(RowStatus),
        reason=_WORDS,
        files=_FILES,
    )
)


@given(_ROWS)
def test_every_row_comes_back_with_its_status_and_files(rows: list[MergeRow]) -> None:
    found = rows_in(GuardedTables().csv(HEADS, cells(rows)))
    assert [(row.row, row.status, row.files) for row in found] == [
        (row.row, row.status, row.files) for row in rows
    ]


@given(st.binary())
def test_no_file_keeps_it_from_answering(data: bytes) -> None:
    rows_in(data)


def test_a_row_that_is_none_is_passed_over() -> None:
    table = (
        b"row,name,status,reason,files,sha-256\n2,A,made,,a.pdf,00\nx,B,made,,,\n3,C,lost,,,\n4,D\n"
    )
    assert [row.name for row in rows_in(table)] == ["A"]

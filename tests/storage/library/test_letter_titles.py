"""What letters are called is told without opening one, however many and long they are."""

from briefer.storage.library.file import LibraryFile
from tests.storage.library.making import letter
from tests.storage.library.test_counts import counting


def test_titles_come_the_last_changed_first_and_without_the_trash(library: LibraryFile) -> None:
    for name in ("one", "two", "three"):
        library.letters.keep(letter(name, f"Title {name}"))
    library.letters.keep(letter("one", "Changed"))
    library.letters.discard(letter("two", "Title two"))
    told = library.letters.titles()
    assert [(each.id, each.title) for each in told] == [
        ("one", "Changed"),
        ("three", "Title three"),
    ]
    kept = library.letters.letters()
    assert [(each.addressee, each.date) for each in told] == [
        (each.addressee, each.date) for each in kept
    ]


def test_no_letter_is_looked_up_through_the_bodies_of_others(library: LibraryFile) -> None:
    with counting(library) as said:
        library.letters.titles()
        library.letters.entries()
    assert len(said) == 2
    for statement in said:
        values = () if "?" not in statement else (0, "")
        plan = library.database.rows(f"EXPLAIN QUERY PLAN {statement}", *values)
        assert [row[3] for row in plan] == ["SCAN letter", "USE TEMP B-TREE FOR ORDER BY"]

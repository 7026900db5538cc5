"""People whom no letter may name."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.ids import PersonId
from briefer.domain.library import MemoryLibrary, protected_names
from briefer.domain.person import Person
from briefer.domain.records import PRIVATE, Kind, key_of, label_of, type_of

NAMES = st.text(st.sampled_from("aBż \t—"), max_size=4)


def test_a_person_is_a_record_that_stays_in_the_library() -> None:
    person = Person(id=PersonId("one"), name="Flavia")
    assert key_of(person).kind is Kind.PERSON
    assert type_of(Kind.PERSON) is Person
    assert label_of(person) == "Flavia"
    assert frozenset({Kind.PERSON, Kind.RECIPIENTS, Kind.MERGE}) == PRIVATE


def test_every_spelling_of_every_person_is_protected() -> None:
    people = [
        Person(id=PersonId("one"), name="Flavia", spellings=("Флавия", " Flavia ", "")),
        Person(id=PersonId("two"), name="", spellings=("R. R.",)),
        Person(id=PersonId("three"), name=" "),
    ]
    assert protected_names(MemoryLibrary(people=people)) == (("Flavia", "Флавия"), ("R. R.",))
    assert protected_names(MemoryLibrary()) == ()


@given(name=NAMES, spellings=st.lists(NAMES).map(tuple))
def test_spellings_are_whole_there_once_and_never_blank(
    name: str, spellings: tuple[str, ...]
) -> None:
    found = Person(id=PersonId("one"), name=name, spellings=spellings).all_spellings
    assert len(set(found)) == len(found)
    assert set(found) == {spelling.strip() for spelling in (name, *spellings)} - {""}

"""Names that no letter may hold."""

import pytest

from briefer.domain.finding import Severity
from briefer.domain.ids import PersonId
from briefer.domain.library import MemoryLibrary
from briefer.domain.person import Person
from tests.composing.checks.found import found, saying
from tests.ruritania import letter_to, library


def guarded() -> MemoryLibrary:
    old = library()
    return MemoryLibrary(
        sources=old.sources,
        addressees=old.addressees,
        hooks=old.hooks,
        recommendations=old.recommendations,
        senders=old.senders,
        templates=old.templates,
        people=[
            Person(id=PersonId("one"), name="Aigúl Nur", spellings=("Айгуль Нур", "A. Nur")),
            Person(id=PersonId("none"), name=" "),
        ],
    )


@pytest.mark.parametrize(
    "words",
    [
        "Aigúl Nur",
        "AIGUL\u00a0NUR",
        "aigul\nnur",
        "Aigu\u0301l Nur",
        "Айгуль Нур",
        "A. Nur",
        "Aigul-Nur",
    ],
)
def test_a_protected_name_is_found_however_it_is_written(words: str) -> None:
    (finding,) = found(saying(f"We met {words} there."), "protected-person", known=guarded())
    assert (finding.severity, finding.words) == (Severity.ERROR, words)
    assert finding.place == "closing"


def test_other_names_are_not_found() -> None:
    for words in ("Aigul Nurova", "Maigul Nur", "Nur", "Aigul and Nur"):
        assert not found(saying(f"We met {words}."), "protected-person", known=guarded())
    assert not found(letter_to("bank"), "protected-person", known=guarded())


def test_copies_and_enclosures_say_what_they_would_show() -> None:
    copied = letter_to("bank").with_field("copies", "Ms Aigul Nur, Zenda")
    (finding,) = found(copied, "protected-person", known=guarded())
    assert finding.message.startswith("A copy to “Aigul Nur” would show")
    enclosed = letter_to("bank").with_field("enclosures", "Annex A; statement of Aigul Nur")
    (finding,) = found(enclosed, "protected-person", known=guarded())
    assert finding.message.startswith("The enclosure line names “Aigul Nur”")

"""What is put in quotation marks is what the law says."""

from msgspec import structs

from briefer.domain.copies import Copies
from briefer.domain.finding import Severity
from briefer.domain.law import Quotation
from briefer.domain.library import MemoryLibrary
from tests.composing.checks.found import found, mended, saying, text_at
from tests.ruritania import library

OFFICIAL = (
    "make significant progress toward, and is committed to the comprehensive implementation of, "
    "a democratic system based on principles of the rule of law"
)


def known() -> MemoryLibrary:
    old = library()
    hooks = [
        structs.replace(hook, quotation=Quotation(text=OFFICIAL)) if hook.id == "treaty" else hook
        for hook in old.hooks
    ]
    return MemoryLibrary(
        sources=old.sources,
        addressees=old.addressees,
        hooks=hooks,
        recommendations=old.recommendations,
        senders=old.senders,
        templates=old.templates,
    )


def differing(words: str) -> list[str]:
    letter = structs.replace(saying(f"It must “{words}”."), copies=Copies())
    return [one.official for one in found(letter, "quotation-differs", known=known())]


def test_a_lost_comma_is_found_and_the_official_words_are_shown() -> None:
    wrong = "is committed to the comprehensive implementation of a democratic system"
    letter = structs.replace(saying(f"It must “{wrong}”."), copies=Copies())
    (finding,) = found(letter, "quotation-differs", known=known())
    right = "is committed to the comprehensive implementation of, a democratic system"
    assert (finding.words, finding.official, finding.severity) == (wrong, right, Severity.WARNING)
    after = mended(letter, finding, known())
    assert text_at(after, "closing", known()) == f"It must “{right}”."
    assert not found(after, "quotation-differs", known=known())


def test_another_word_is_found() -> None:
    assert differing("make great progress toward, and is committed to the comprehensive")


def test_the_exact_words_and_marked_omissions_are_right() -> None:
    assert not differing("make significant progress toward, and is committed to")
    assert not differing("make significant progress toward … a democratic system based on")
    assert not differing("Make significant progress toward, and is committed to.")


def test_other_quotations_are_nobodys_business() -> None:
    assert not differing("we shall publish what we like whenever we like")
    assert not differing("rule of law")

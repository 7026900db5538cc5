"""The bundled content is free of what is wrong with the page that it was taken from.

No-break spaces, a “C ” for each bullet, navigation and glued lead-ins are an importer's to clean
away; here it is shown that none of them got in. And: voices, for all readers alike.
"""

import re
from collections.abc import Iterator
from typing import cast

import msgspec
import pytest

from briefer.domain.ids import AddresseeId, Place
from tests.content.letters import LIBRARY, SETTING, THEN, asked, found, item, letter, text_at

# ---------------------------------------------------------------- voice, for all of them


def test_the_same_ask_in_every_voice() -> None:
    accede = "accede immediately to the International Covenant on Civil and Political Rights"
    assert asked("K1.1", "kz-government", THEN).startswith(accede)
    pressed = asked("K1.1", "ebrd", THEN)
    assert pressed.startswith(f"press the Government of Kazakhstan to {accede}")
    lead = text_at(SETTING.outlined(letter("ebrd", THEN)), "annex/kz-government")
    assert lead == "The Government of Kazakhstan should:"
    assert item("K1").asks[0].heading.startswith("Accession to the Covenant")


def test_quoted_words_are_never_put_into_another_voice() -> None:
    quoted = "The report says “the government of Kazakhstan” and means {body:kz-government}."
    own = letter("kz-government").with_wording(Place("closing"), quoted, "")
    now = text_at(SETTING.outlined(own), "closing")
    assert now == "The report says “the government of Kazakhstan” and means your Government."


# ---------------------------------------------------------------- defects of the page itself


def strings(record: msgspec.Struct) -> Iterator[str]:
    """Yield every text of a record, at any depth, but its translations: they are not the page's."""
    for field in msgspec.structs.fields(record):
        if field.name == "translations":
            continue
        value: object = getattr(record, field.name)
        # isinstance leaves the type of a tuple's parts open.
        parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
        for part in parts:
            if isinstance(part, str):
                yield part
            elif isinstance(part, msgspec.Struct):
                yield from strings(part)


RECORDS = [
    pytest.param(record, id=record.id)
    for record in (*LIBRARY.sources, *LIBRARY.addressees, *LIBRARY.hooks, *LIBRARY.recommendations)
]


@pytest.mark.parametrize("record", RECORDS)
def test_bundled_content_is_free_of_the_pages_defects(record: msgspec.Struct) -> None:
    defects = re.compile(
        r"\u00a0|Previous Page|Table [Oo]f Contents|Next Page|Support HRW|Site Map"
        r"|^C [A-Z]|\n|requestthat|E\.U\.- |Eastern Europe countries"
    )
    assert [text for text in strings(record) if defects.search(text)] == []


def test_a_real_initial_c_stays() -> None:
    committee = LIBRARY.addressee(AddresseeId("european-parliament")).note
    assert "Chair of the Committee" in committee
    assert item("C1").id == "C1"


def test_lead_in_of_e1_is_not_glued_to_its_request() -> None:
    for ask in item("E1").asks:
        assert not re.search(r"essential element|specifies", ask.clause)


def test_office_and_findings_of_1999_are_flagged_as_those_of_today() -> None:
    for addressee in LIBRARY.addressees:
        assert found(letter(addressee.id, THEN), "office-of-today")
        assert not found(letter(addressee.id), "office-of-today")

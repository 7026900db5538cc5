"""The documents that every judge looks at, by name."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from msgspec.structs import replace

from briefer.composing.edits import add_trace
from briefer.composing.laying import compose
from briefer.composing.packing import bind, lay_out_pack
from briefer.composing.retelling import retell
from briefer.document.nodes import Document, Figure
from briefer.domain.ids import PackId
from briefer.domain.pack import PARTS, Pack, PackPlan, Part
from briefer.domain.style import Citations
from briefer.services.demo import demo_letters
from briefer.storage.content import load_library, load_phrases
from tests.documents import dressed, packs, scripts
from tests.rendering import documents as letters
from tests.rendering import pictures

DATE = dt.date(2026, 11, 12)
MANY = 10_000
"""How many asks a letter must bear."""
LONG = 200_000
"""How many letters a word may have."""


@cache
def bundled() -> Mapping[str, Document]:
    """Return the letter to each bundled addressee, with citations in line and at the foot."""
    library, phrases = load_library(), load_phrases("en")
    return MappingProxyType(
        {
            f"{letter.addressee}-{citations}": compose(
                replace(letter, citations=citations), library, phrases
            )
            for letter in demo_letters(library, DATE)
            for citations in Citations
        }
    )


@cache
def traced() -> Mapping[str, Document]:
    """Return letters with the traceability table as their last annex."""
    library, phrases = load_library(), load_phrases("en")
    return MappingProxyType(
        {
            f"{letter.addressee}-traced": compose(add_trace(letter), library, phrases)
            for letter in demo_letters(library, DATE)
            if letter.addressee in {"ebrd", "us-government"}
        }
    )


@cache
def bound() -> Mapping[str, Document]:
    """Return packs of the bundled letters: of all, and in Arabic of letters in four languages."""
    library = load_library()
    letters = demo_letters(library, DATE)
    spoken = zip(("ar", "ru", "kk", "en"), letters[-4:], strict=True)
    mixed = [retell(letter, language, library) for language, letter in spoken]
    packs = {
        "bound-en": (letters, PackPlan(classification="For two readers")),
        "bound-ar": (mixed, PackPlan(language="ar", parts=tuple(map(_included, PARTS)))),
    }
    return MappingProxyType(
        {
            name: lay_out_pack(
                bind(
                    Pack(id=PackId(name), title="Kazakhstan", plan=plan),
                    [replace(each, citations=Citations.FOOTNOTE) for each in own],
                    library,
                    load_phrases,
                    DATE,
                ),
                library,
            )
            for name, (own, plan) in packs.items()
        }
    )


def _included(part: Part) -> Part:
    return replace(part, included=True)


@cache
def written() -> Mapping[str, Document]:
    """Return a document for each script and for each thing that is hard to set."""
    return MappingProxyType(
        {
            "letter": letters.letter(),
            "us-letter": letters.letter(letters.LETTER),
            "languages": letters.languages(),
            "latin": scripts.in_latin(),
            "kazakh": scripts.in_kazakh(),
            "russian": scripts.in_russian(),
            "greek": scripts.in_greek(),
            "arabic": scripts.in_arabic(),
            "arabic-in-english": scripts.arabic_in_english(),
            "every-node": packs.every_node(),
            "pack": packs.pack(),
            "breaking": packs.breaking(),
            "hostile": letters.hostile(),
            "pictures": pictured(),
            "nothing": letters.document(),
            "defective": packs.little_of_each(),
            **dressed.dressed(),
        }
    )


def pictured() -> Document:
    """Return a document with good pictures and with such as must be replaced by their words."""
    everything = {**pictures.good(), **pictures.bad()}
    return letters.document(
        *(
            Figure(anchor=name, image=image, alt=f"Picture of {name}", width=25)
            for name, image in everything.items()
        ),
        title="Pictures",
    )


@cache
def everything() -> Mapping[str, Document]:
    """Return all of them."""
    return MappingProxyType({**bundled(), **traced(), **bound(), **written()})

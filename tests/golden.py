"""Letters to be read by a lawyer: what each body is written on two days, and what is found then.

`python -m tests.golden` writes the files anew. Read what changed in them before you commit it.
"""

import datetime as dt
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from briefer.composing.checks import check
from briefer.composing.checks.around import Around
from briefer.composing.currency import successor_on
from briefer.composing.edits import updatable, use_updated
from briefer.composing.laying import lay_out
from briefer.composing.outline import Outline
from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.composing.starting import start_letter
from briefer.document.nodes import Document
from briefer.domain.finding import FillIn, Finding, Fix
from briefer.domain.ids import AddresseeId, LetterId
from briefer.domain.law import LegalHook, currency_on
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.role import Role, binding_of, role_of
from briefer.rendering.faces import Faces
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.text import TextRenderer
from briefer.services.checking import text_pages
from briefer.storage.content import (
    load_library,
    load_phrases,
    load_profiles,
    read_library,
    read_phrases,
    read_profiles,
)

HERE = Path(__file__).parent
SECOND = HERE / "fixtures" / "second_country"
TODAY = dt.date(2026, 11, 27)
WIDTH = 96
RENEW = "Renew it with “python -m tests.golden”, and read what changed before you commit it."


@dataclass(frozen=True)
class Setting:
    """A library with its words, the days on which its letters are written, and their folder."""

    library: Library
    phrases: Mapping[str, Phrases]
    profiles: Mapping[ProfileId, Profile]
    days: tuple[dt.date, dt.date]
    folder: Path
    language: str = ""
    """The language of all letters, where they are not each in their reader's."""
    readers: tuple[str, ...] = ()
    """Who is written to, where it is not everybody."""

    def words(self, letter: Letter) -> Phrases:
        """Return the fixed words of a letter's language."""
        language = letter.language
        return self.phrases.get(language) or self.phrases[language.partition("-")[0]]

    def letter(self, reader: AddresseeId, day: dt.date) -> Letter:
        """Return the letter that choosing a reader starts, from a sender that is made up."""
        return start_letter(
            self.library,
            reader,
            template=None,
            sender=self.library.senders[0],
            date=day,
            letter_id=LetterId("golden"),
            language=self.language,
        )

    def outlined(self, letter: Letter) -> Outline:
        """Return the letter's words."""
        return outline(letter, self.library, self.words(letter))

    def document(self, letter: Letter) -> Document:
        """Return the letter as a document."""
        return lay_out(letter, self.outlined(letter), self.words(letter))

    def found(self, letter: Letter) -> tuple[Finding, ...]:
        """Return the letter's findings, as the command line counts them."""
        document = self.document(letter)
        around = Around(
            missing=Faces().missing(document),
            pages=text_pages(PdfRenderer().typeset(document), letter),
            today=TODAY,
            profiles=self.profiles,
        )
        words = self.words(letter)
        return check(letter, self.outlined(letter), self.library, words, around)


@cache
def bundled() -> Setting:
    """Return the library that briefer brings with it."""
    return Setting(
        library=load_library(),
        phrases={"en": load_phrases("en")},
        profiles=load_profiles(),
        days=(TODAY, dt.date(1999, 11, 1)),
        folder=HERE / "content" / "golden",
    )


@cache
def second_country() -> Setting:
    """Return the library of another country, all of it files."""
    return Setting(
        library=read_library(SECOND / "library", SECOND / "templates"),
        phrases={"fr": read_phrases(SECOND / "phrases" / "fr.toml")},
        profiles=read_profiles(SECOND / "profiles"),
        days=(TODAY, dt.date(2004, 6, 15)),
        folder=SECOND / "golden",
    )


TRANSLATED: Mapping[str, tuple[str, ...]] = {
    "ar": ("ebrd",),
    "es": ("ebrd",),
    "fr": ("kz-government", "ebrd"),
    "kk": ("kz-government",),
    "ru": ("kz-government", "ebrd"),
}
"""Whose letters are to be read in which language, beside English."""


@cache
def in_language(language: str) -> Setting:
    """Return the bundled library with its letters in a language."""
    own = bundled()
    return replace(
        own,
        phrases={language: load_phrases(language)},
        folder=own.folder / language,
        language=language,
        readers=TRANSLATED.get(language, ()),
    )


@cache
def translated() -> tuple[Setting, ...]:
    """Return the bundled library in each language but English that letters are to be read in."""
    return tuple(map(in_language, TRANSLATED))


def files(setting: Setting) -> Iterator[tuple[Path, AddresseeId, dt.date]]:
    """Yield every file that there should be, with its reader and its day."""
    for addressee in setting.library.addressees:
        if not setting.readers or addressee.id in setting.readers:
            for day in setting.days:
                yield setting.folder / f"{addressee.id}-{day}.txt", addressee.id, day


def page(setting: Setting, reader: AddresseeId, day: dt.date) -> str:
    """Return what the file of a letter holds: the letter, its findings, its law."""
    letter = setting.letter(reader, day)
    parts = (
        [f"LETTER to {reader}, dated {day}"],
        _letter(setting.document(letter)),
        ["FINDINGS", *_findings(setting.found(letter))],
        ["LAW", *_law(letter, setting.library)],
        ["AS IT CAN BE PUT NOW", *_updated(letter, setting)],
    )
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _letter(document: Document) -> list[str]:
    text = TextRenderer().render(document).decode()
    return [part for line in text.splitlines() for part in _margined(line)]


def _margined(line: str) -> list[str]:
    number = re.match(r"\d+\. ", line)
    return _wrapped(line, "| ", "| " + " " * len(number[0] if number else ""))


def _findings(found: Sequence[Finding]) -> Iterator[str]:
    for finding in found:
        firm = ", firm" if finding.firm else ""
        yield f"{finding.severity.value}{firm}: {finding.code} at {finding.place}"
        yield from _wrapped(finding.message, "    ")
        ways = [_named(fix) for fix in (finding.fix, finding.other) if fix is not None]
        if ways:
            yield f"    mended by: {'; or '.join(ways)}"
    if not found:
        yield "none"


def _named(fix: Fix) -> str:
    return "the writer" if isinstance(fix, FillIn) else str(fix.__struct_config__.tag)


def _law(letter: Letter, library: Library) -> Iterator[str]:
    """Yield what is known of the provisions invoked, and of what else the asks rest on."""
    for choice in letter.hooks:
        hook = library.hook(choice.hook)
        yield f"{hook.id}: invoked, {_does(hook, letter, library)}"
        yield from _standing(hook, choice, letter, library)
    named = dict.fromkeys(
        key for ask in letter.asks for key in library.recommendation_of(ask).hooks
    )
    invoked = {choice.hook for choice in letter.hooks}
    for key in named:
        if key not in invoked:
            hook = library.hook(key)
            yield f"{hook.id}: not invoked, {_does(hook, letter, library)}"
            yield from _standing(hook, None, letter, library)


def _does(hook: LegalHook, letter: Letter, library: Library) -> str:
    role = role_of(hook, letter.addressee, library)
    binding = binding_of(hook, letter.addressee, library)
    if role is Role.LEVERAGE and binding is not None:
        return f"{role.value}: it binds {binding.body}: {binding.reason}"
    return role.value


def _standing(
    hook: LegalHook, choice: HookChoice | None, letter: Letter, library: Library
) -> Iterator[str]:
    currency = currency_on(hook, letter.date).value
    days = f"{hook.in_force_from or 'not known'} to {hook.in_force_until or 'no last day known'}"
    yield f"    {currency} on {letter.date}: {days}; dates {_checked(hook.dates_checked)}"
    successor = successor_on(hook, library, letter.date)
    if successor is not None:
        yield f"    in its place: {successor.id}"
    quoted = choice is None or choice.quoted
    if hook.quotation is None or not quoted:
        yield "    not quoted: its words were not seen"
    else:
        yield f"    wording {_checked(hook.quotation.checked)}"
    if not hook.in_source:
        yield "    not in the source"


def _checked(day: dt.date | None) -> str:
    return "to be checked" if day is None else f"compared on {day}"


def _updated(letter: Letter, setting: Setting) -> Iterator[str]:
    """Yield the asks that events have overtaken as they can be put on the letter's date."""
    asks = updatable(letter, setting.library)
    words = setting.outlined(use_updated(letter, asks))
    for piece in (piece for block in words.blocks for piece in block.pieces):
        if piece.ask in asks:
            yield from _wrapped(f"{piece.place}: {piece.text}", "", "    ")
    if not asks:
        yield "all as the report has it"


def _wrapped(line: str, first: str, then: str | None = None) -> list[str]:
    wrapped = textwrap.wrap(
        line,
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if then is None else then,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapped or [first.rstrip()]


def main() -> int:
    """Write every file anew, and take away those that nothing belongs to."""
    for setting in (bundled(), second_country(), *translated()):
        setting.folder.mkdir(exist_ok=True)
        wanted = {path: page(setting, reader, day) for path, reader, day in files(setting)}
        for path in set(setting.folder.glob("*.txt")) - set(wanted):
            path.unlink()
        for path, text in wanted.items():
            if not path.exists() or path.read_text("utf-8") != text:
                path.write_text(text, "utf-8")
                sys.stdout.write(f"{path.relative_to(HERE.parent)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The content that briefer brings with it: library, templates and phrases, as TOML."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec

from briefer import resources
from briefer.composing.phrases import Phrases
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.law import LegalHook
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.recommendation import Recommendation
from briefer.domain.sender import Sender
from briefer.domain.snippet import Snippet
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.storage.content_check import problems
from briefer.storage.content_words import phrase_problems
from briefer.storage.faults import read_or_told
from briefer.storage.parallel_texts import ParallelTexts, Translated, strays, told

Kind = TypeVar("Kind")


class ContentDamaged(BrieferError):
    """A content file that cannot be read as what it should be."""

    hint = "Install briefer again; a file that belongs to it has been changed."


class LanguageMissing(BrieferError):
    """A language that letters cannot be written in."""


class _Records(Value, frozen=True, kw_only=True):
    """One file of the library; any file may hold any kind of record."""

    sources: tuple[Source, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    hooks: tuple[LegalHook, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    senders: tuple[Sender, ...] = ()
    snippets: tuple[Snippet, ...] = ()


def load_library() -> Library:
    """Return the bundled library with its templates.

    Raises ContentDamaged, naming file and field or record, when it does not hold what it should.
    """
    library = read_library(
        resources.path("library"), resources.path("templates"), resources.path("parallel")
    )
    for problem in problems(library):
        raise _at_odds(problem)
    return library


def read_library(records: Path, templates: Path, parallel: Path | None = None) -> Library:
    """Return the library whose records, templates and parallel texts lie in these folders.

    The files are read in alphabetical order, those of sub-folders included; their records keep
    the order that they have there. Raises ContentDamaged.
    """
    files = [_read(path, _Records, name) for path, name in _files(records)]
    models = [_read(path, Template, name) for path, name in _files(templates)]
    found = () if parallel is None else _files(parallel)
    texts = [_read(path, ParallelTexts, name) for path, name in found]
    try:
        return MemoryLibrary(
            sources=_told([one for file in files for one in file.sources], "sources", texts),
            addressees=_told(
                [one for file in files for one in file.addressees], "addressees", texts
            ),
            hooks=_told([one for file in files for one in file.hooks], "hooks", texts),
            recommendations=_told(
                [one for file in files for one in file.recommendations], "recommendations", texts
            ),
            senders=_told([one for file in files for one in file.senders], "senders", texts),
            snippets=[one for file in files for one in file.snippets],
            templates=_told(models, "templates", texts),
        )
    except ValueError as fault:
        raise _at_odds(str(fault)) from fault


def _told(
    records: Sequence[Translated], kind: str, texts: Sequence[ParallelTexts]
) -> list[Translated]:
    """Return records with their parallel texts. Raises ValueError for those of no record."""
    ids = [record.id for record in records]
    for language in texts:
        for stray in strays(language, kind, ids):
            raise ValueError(stray)
    return list(told(records, kind, texts))


def library_digest() -> str:
    """Return SHA-256 over the files of the bundled library, as they are, in hexadecimal."""
    digest = hashlib.sha256()
    for folder in ("library", "parallel", "templates"):
        for path, name in _files(resources.path(folder)):
            with read_or_told(path):
                digest.update(f"{name}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def load_phrases(language: str) -> Phrases:
    """Return the fixed words of a language, given as a BCP 47 tag.

    "en-GB" is served by "en". Raises LanguageMissing for a language without phrases, and
    ContentDamaged.
    """
    known = {Path(name).stem: name for name in resources.names("phrases")}
    found = known.get(language) or known.get(language.partition("-")[0])
    if found is None:
        raise LanguageMissing(
            sentence(
                "Letters cannot be written in the language “{language}”.", language=shown(language)
            ),
            hint=sentence("Choose one of: {languages}.", languages=", ".join(known)),
        )
    return read_phrases(resources.path("phrases", found))


def read_phrases(path: Path) -> Phrases:
    """Return the fixed words of the language that this file holds. Raises ContentDamaged."""
    phrases = _read(path, Phrases, f"{path.parent.name}/{path.name}")
    for problem in phrase_problems(phrases):
        raise _at_odds(problem)
    return phrases


def load_profiles() -> Mapping[ProfileId, Profile]:
    """Return what the readers of bundled letters expect, by the profiles' ids.

    Raises ContentDamaged.
    """
    return read_profiles(resources.path("profiles"))


def read_profiles(folder: Path) -> Mapping[ProfileId, Profile]:
    """Return what readers expect, from the files of this folder. Raises ContentDamaged."""
    found = [_read(path, Profile, name) for path, name in _files(folder)]
    return MappingProxyType({profile.id: profile for profile in found})


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the TOML files below `folder` with the names by which an error calls them."""
    for path in sorted(folder.rglob("*.toml")):
        yield path, path.relative_to(folder.parent).as_posix()


def _read(path: Path, kind: type[Kind], name: str) -> Kind:
    try:
        return msgspec.convert(tomllib.loads(path.read_bytes().decode()), kind)
    except OSError as fault:
        raise _damaged(name, "the top", fault.strerror or "it cannot be read") from fault
    except msgspec.ValidationError as fault:
        what, _, where = str(fault).partition(" - at ")
        raise _damaged(name, where.strip("`").removeprefix("$.") or "the top", what) from fault
    except RecursionError as fault:
        raise _damaged(name, "some line", "it is nested too deeply") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise _damaged(name, "some line", str(fault)) from fault


def _damaged(name: str, where: str, what: str) -> ContentDamaged:
    return ContentDamaged(
        sentence(
            "The content file “{name}” has a fault at {where}: {what}.",
            name=name,
            where=where,
            what=shown(what.rstrip(".")),
        )
    )


def _at_odds(what: str) -> ContentDamaged:
    """Return the error for files that can each be read, but do not fit together."""
    return ContentDamaged(
        sentence("The content that briefer brings with it has a fault: {what}.", what=shown(what))
    )

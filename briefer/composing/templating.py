"""Templates made from letters: the writer's words stay, particulars become placeholders again."""

import datetime as dt
import re
from collections.abc import Collection, Iterator

from msgspec.structs import replace

from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.composing.parallel import Parallel, blocks_in, primary
from briefer.composing.particulars import Particulars, Replaced, put_back
from briefer.composing.phrases import Phrases
from briefer.composing.starting import REPLY_WITHIN, letter_title
from briefer.domain.base import Translation, Value
from briefer.domain.ids import BlockId, Place, TemplateId
from briefer.domain.letter import Letter
from briefer.domain.library import Library, protected_names
from briefer.domain.style import Style
from briefer.domain.template import Block, BlockKind, Condition, Template

TITLE = Place("template/title")
"""Where what was found in the letter's title stands."""

_LISTS = frozenset({BlockKind.ASKS, BlockKind.LEGAL_BASIS, BlockKind.ANNEX, BlockKind.TRACE})
"""Blocks that have more than their own words: they stay when those are taken away."""

_UNWORDED = frozenset({BlockKind.ANNEX, BlockKind.TRACE})
"""Blocks whose words are not the template's."""

_DATE = re.compile(
    r"\b(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.?\s[^\W\d]+\.?\s\d{4}"
    r"|[^\W\d]+\s\d{1,2},\s\d{4})\b"
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()/-]{6,}\d")
_BRACES = re.compile(r"\{(?:[^a-z{}][^{}]*)?\}")
"""Braces that hold no placeholder; a template has no other use for braces."""


_MOST_ROUNDS = 20
"""How often it is tried to keep some placeholders, before none is put in at all."""

_Made = tuple[Block, Replaced | None]
"""A block of the template, with what was put in where the words were the writer's."""


class Replacement(Value, frozen=True, kw_only=True):
    """Words of the letter at a block for which the template has a placeholder."""

    place: Place
    words: str
    name: str


class Doubt(Value, frozen=True, kw_only=True):
    """Words at a block that look like a particular of this letter and stay as they are."""

    place: Place
    words: str


class Proposed(Value, frozen=True, kw_only=True):
    """A template made from a letter, to be confirmed.

    Each of the `replacements` can be refused; `doubts` are for the writer to look at.
    """

    template: Template
    replacements: tuple[Replacement, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def propose_template(
    letter: Letter,
    library: Library,
    phrases: Phrases,
    *,
    key: TemplateId,
    name: str,
    today: dt.date,
    refused: Collection[tuple[Place, str]] = (),
) -> Proposed:
    """Return the template that `letter` makes, in the letter's language.

    Its blocks are the letter's that are not left out, in their order, with the writer's words for
    each block; words for single requests and provisions are the letter's alone. Look, citations
    and profile are kept. What is `refused`, as the place and words of a replacement, stays words.
    A letter to the same reader made from the template says the same: a replacement that would
    change that is not made. `phrases` are those of the letter's language.
    """
    return _Maker(letter, library, phrases, frozenset(refused)).proposed(key, name, today)


class _Maker:
    def __init__(
        self,
        letter: Letter,
        library: Library,
        phrases: Phrases,
        refused: frozenset[tuple[Place, str]],
    ) -> None:
        self._letter, self._library, self._phrases = letter, library, phrases
        self._refused = refused
        self._known = Particulars(letter, library, phrases)
        self._people = tuple(self._persons())
        typed = (field.value for field in letter.fields if field.name == "subject")
        self._subject = next(typed, "")
        bare = replace(
            letter,
            wordings=tuple(known for known in letter.wordings if "/" in known.place),
        )
        self._conditional = {
            block.id for block in outline(bare, library, phrases).absent
        } - frozenset(letter.left_out)

    def proposed(self, key: TemplateId, name: str, today: dt.date) -> Proposed:
        letter = self._letter
        made = self._faithful(list(self._blocks()))
        origin = self._library.find(Template, letter.template)
        titles = self._titles(origin)
        title = titles[0]
        template = Template(
            id=key,
            name=name,
            description="",
            language=letter.language,
            title=title.text,
            title_alone=titles[1],
            blocks=tuple(block for block, _ in made),
            style=self._style(),
            citations=letter.citations,
            profile=letter.profile,
            for_bodies=origin.for_bodies if origin else (),
            reply_within=self._reply_within(),
            translations=tuple(self._translations(origin, [b for b, _ in made], today)),
        )
        return Proposed(
            template=template,
            replacements=tuple(
                Replacement(place=place, words=one.words, name=one.name or "")
                for place, done in self._placed(made, title)
                for one in done.made
            ),
            doubts=tuple(
                dict.fromkeys(
                    Doubt(place=place, words=words)
                    for place, done in self._placed(made, title)
                    for words in (*done.left, *self._doubtful(done.text))
                )
            ),
        )

    def _placed(self, made: list[_Made], title: Replaced) -> Iterator[tuple[Place, Replaced]]:
        yield from ((Place(block.id), done) for block, done in made if done is not None)
        yield TITLE, title

    # ------------------------------------------------------------ blocks

    def _blocks(self) -> Iterator[_Made]:
        for block in self._letter.blocks:
            if block.id in self._letter.left_out:
                continue
            wording = self._letter.wording_at(Place(block.id))
            if wording is not None and block.kind not in _UNWORDED:
                words = _plain(wording.text)
                if words or block.kind in _LISTS:
                    yield self._worded(block, words, wording.language)
            elif block.text.strip() or block.kind in _LISTS:
                yield self._subjected(block)

    def _worded(self, block: Block, words: str, language: str) -> tuple[Block, Replaced]:
        done = self._put_back(Place(block.id), words, block.kind)
        # Words of the writer's own stand in the letter, whatever the condition says.
        when = Condition.ALWAYS if block.id in self._conditional else block.when
        fresh = replace(block, text=done.text, when=when, language=language, unchecked=False)
        return fresh, done

    def _subjected(self, block: Block) -> _Made:
        """Return a block as it is, but for a subject that the writer has typed."""
        if not self._subject.strip() or "{subject}" not in block.text:
            return block, None
        done = self._put_back(Place(block.id), self._subject, None)
        text = block.text.replace("{subject}", done.text)
        return replace(block, text=text), done._replace(text=text)

    def _put_back(self, place: Place, words: str, kind: BlockKind | None) -> Replaced:
        refused = {known for at, known in self._refused if at == place}
        return put_back(words, self._known.in_block(kind), refused)

    def _faithful(self, made: list[_Made]) -> list[_Made]:
        """Return the blocks; where placeholders would say something else, with the words instead.

        How a report is named, for one, depends on what stands further up: so the first block that
        would say something else goes first.
        """
        before = self._texts(self._letter)
        for _ in range(_MOST_ROUNDS):
            again = self._texts(self._remade([block for block, _ in made]))
            wrong = (
                index
                for index, (block, done) in enumerate(made)
                if done is not None and done.made and again.get(block.id) != before.get(block.id)
            )
            first = next(wrong, None)
            if first is None:
                return made
            made[first] = self._in_words(*made[first])
        return [self._in_words(*one) for one in made]

    def _in_words(self, block: Block, done: Replaced | None) -> _Made:
        if done is None:
            return block, done
        wording = self._letter.wording_at(Place(block.id))
        own = next(known.text for known in self._letter.blocks if known.id == block.id)
        words = own.replace("{subject}", self._subject) if wording is None else wording.text
        left = (*done.left, *(one.words for one in done.made))
        text = _plain(words)
        return replace(block, text=text), Replaced(text, (), left)

    def _remade(self, blocks: list[Block]) -> Letter:
        fields = tuple(field for field in self._letter.fields if field.name != "subject")
        wordings = tuple(known for known in self._letter.wordings if "/" in known.place)
        return replace(
            self._letter, blocks=tuple(blocks), left_out=(), wordings=wordings, fields=fields
        )

    def _texts(self, letter: Letter) -> dict[BlockId, str]:
        blocks = outline(letter, self._library, self._phrases).blocks
        return {
            block.id: _plain(piece.text)
            for block in blocks
            for piece in block.pieces
            if piece.place == block.id
        }

    # ------------------------------------------------------------ around the blocks

    def _titles(self, origin: Template | None) -> tuple[Replaced, str]:
        """Return what letters are called, and what they are where no country needs naming."""
        alone, title = "{addressee.short_name}", self._letter.title
        if origin is not None:
            texts = Parallel(origin.language, origin.translations, self._letter.language)
            alone = texts.words("title_alone", origin.title_alone)
            if self._is_named_by(origin):
                return Replaced(texts.words("title", origin.title), (), ()), alone
        refused = {known for at, known in self._refused if at == TITLE}
        done = put_back(title, self._known.in_title(), refused)
        return done, alone if "{country}" in done.text else done.text

    def _is_named_by(self, origin: Template) -> bool:
        own = own_library(self._letter, self._library)
        return self._letter.title == letter_title(self._letter, origin, own)

    def _style(self) -> Style | None:
        """Return the look, unless it is just what the sender's letters look like."""
        letter = self._letter
        return None if letter.style == (letter.sender.style or Style()) else letter.style

    def _reply_within(self) -> int | None:
        letter = self._letter
        if letter.reply_by is None or letter.reply_by <= letter.date:
            return None
        given = letter.reply_by - letter.date
        return None if given == REPLY_WITHIN else given.days

    def _translations(
        self, origin: Template | None, blocks: list[Block], today: dt.date
    ) -> Iterator[Translation]:
        """Yield the words in other languages of all that still says what its template says."""
        if origin is None:
            return
        here = {block.id: block.text for block in blocks_in(origin, self._letter.language)}
        same = {f"blocks/{block.id}" for block in blocks if here.get(block.id) == block.text}
        if self._is_named_by(origin):
            same |= {"title", "title_alone"}
        language = primary(self._letter.language)
        if primary(origin.language) != language:
            native = {f"blocks/{block.id}": block.text for block in origin.blocks}
            native |= {"title": origin.title, "title_alone": origin.title_alone}
            for part in sorted(same):
                if native[part].strip():
                    yield Translation(
                        part=part, language=origin.language, text=native[part], checked=today
                    )
        for text in origin.translations:
            if text.part in same and primary(text.language) != language:
                yield text

    # ------------------------------------------------------------ doubts

    def _doubtful(self, text: str) -> Iterator[str]:
        for pattern in (_DATE, _ADDRESS, _BRACES):
            yield from pattern.findall(text)
        yield from (name for name in self._people if name in text)

    def _persons(self) -> Iterator[str]:
        """Yield the names of people that the letter or the library knows of."""
        own = own_library(self._letter, self._library)
        for body in own.lineage(self._letter.addressee):
            yield from (holder.name for holder in body.holders)
        yield from (one.name for one in self._letter.sender.signatories if one.name.strip())
        for spellings in protected_names(own):
            yield from spellings


def _plain(words: str) -> str:
    """Return words without the empty lines around them, which nobody sees."""
    return words.strip("\n") if words.strip() else ""

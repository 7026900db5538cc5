"""A letter that follows up an earlier one: it cites that letter and asks what it left open."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefer.composing.annexes import annexes_of
from briefer.composing.copying import with_copies
from briefer.composing.currency import standing_on
from briefer.composing.dates import listed, long_date
from briefer.composing.ledger import AskLine, lines_of
from briefer.composing.own_library import own_library
from briefer.composing.phrases import FollowUpPhrases, Phrases
from briefer.composing.starting import REPLY_WITHIN, default_hooks
from briefer.domain.ids import AskId, BlockId, HookId, LetterId, Place
from briefer.domain.law import LegalHook
from briefer.domain.ledger import Verdict
from briefer.domain.letter import Field, HookChoice, Letter, LetterStatus
from briefer.domain.library import Library
from briefer.domain.template import Block, BlockKind
from briefer.domain.wording import Wording

CITING = BlockId("earlier-letter")
"""The paragraph that cites the earlier letter."""

_OF_ITS_OWN = frozenset({"reference", "enclosures", "export.reason"})
"""Fields that belong to one letter and do not go over to the next."""

_EARLIER = "earlier."
_BODY = re.compile(r"\{body(\.[a-z]+)?\}")


def asked_again(letter: Letter, *, promised: bool = False) -> tuple[AskLine, ...]:
    """Return what a follow-up asks again: what is unanswered and, if wished, what is promised."""
    return tuple(
        line for line in lines_of(letter) if line.unanswered or (promised and line.promised)
    )


def follow_up(
    letter: Letter,
    library: Library,
    date: dt.date,
    letter_id: LetterId,
    phrases: Phrases,
    *,
    promised: bool = False,
) -> Letter:
    """Return a new letter to the same reader that cites `letter` and asks again.

    Its blocks, sender, language and the writer's own words are those of the first letter; a
    provision that is superseded by `date` gives way to its successor. What it says of the first
    letter is its own, and stays when that one goes. `phrases` are those of its language.
    """
    own = own_library(letter, library)
    lines = asked_again(letter, promised=promised)
    asks = tuple(line.ask for line in lines)
    fresh = replace(
        letter,
        id=letter_id,
        title=_title(letter.title, phrases.follow_up),
        date=date,
        reply_by=date + _reply_within(letter),
        asks=asks,
        hooks=tuple(_hooks(letter, asks, own, date)),
        blocks=_blocks(letter, _citation(letter, lines, phrases.follow_up)),
        left_out=tuple(block for block in letter.left_out if block != CITING),
        wordings=tuple(_wordings(letter)),
        fields=(*_kept_fields(letter), *_earlier(letter, lines, phrases.follow_up)),
        status=LetterStatus.DRAFT,
        updated=tuple(ask for ask in letter.updated if ask in {*asks, *letter.annex}),
        sent=None,
        answers=(),
        follows=letter.id,
    )
    bodies = annexes_of(fresh, own, phrases)
    annex = [ask for ask in letter.annex if own.recommendation_of(ask).addressee in bodies]
    return with_copies(fresh.with_annex(annex), library)


def _reply_within(letter: Letter) -> dt.timedelta:
    """Return how long the reader was given the first time."""
    given = (letter.reply_by - letter.date) if letter.reply_by else REPLY_WITHIN
    return given if given > dt.timedelta() else REPLY_WITHIN


def _title(title: str, words: FollowUpPhrases) -> str:
    """Return "Letter to X: follow-up", and after that "Letter to X: follow-up 2"."""
    mark = words.title.format(title="")
    start, found, number = title.rpartition(mark)
    if found and (not number or number.strip().isdecimal()):
        return f"{start}{mark} {int(number or 1) + 1}"
    return words.title.format(title=title)


def _hooks(
    letter: Letter, asks: Sequence[AskId], own: Library, date: dt.date
) -> Iterator[HookChoice]:
    """Yield the first letter's provisions as they stand now.

    One that only asks needed which are not asked again stays away; where none is left, those
    that give leverage now come in.
    """
    then = _standing(default_hooks(own, letter.addressee, letter.asks, letter.date), own, date)
    now = default_hooks(own, letter.addressee, asks, date)
    kept: dict[HookId, HookChoice] = {}
    for choice in letter.hooks:
        for current in _standing([choice.hook], own, date):
            if current in kept or (current in then and current not in now):
                continue
            same = current == choice.hook
            kept[current] = choice if same else replace(choice, hook=current, checked=None)
    if letter.hooks and not kept:
        kept = {hook: HookChoice(hook=hook) for hook in now}
    yield from kept.values()


def _standing(hooks: Sequence[HookId], own: Library, date: dt.date) -> tuple[HookId, ...]:
    known = (own.find(LegalHook, hook) for hook in hooks)
    standing = (standing_on(hook, own, date) for hook in known if hook is not None)
    return tuple(hook.id for hook in standing if hook is not None)


def _kept_fields(letter: Letter) -> Iterator[Field]:
    for field in letter.fields:
        if field.name not in _OF_ITS_OWN and not field.name.startswith(_EARLIER):
            yield field


def _wordings(letter: Letter) -> Iterator[Wording]:
    """Yield the writer's own words, but not those for what belongs to the first letter alone.

    Words for an ask that is not asked again come back with it.
    """
    kinds = {block.id: block.kind for block in letter.blocks if block.id != CITING}
    for wording in letter.wordings:
        match kinds.get(BlockId(wording.place.partition("/")[0])):
            case None | BlockKind.DATE | BlockKind.REFERENCE:
                continue
            case BlockKind.REPLY | BlockKind.ENCLOSURES:
                continue
            case _:
                yield wording


# ---------------------------------------------------------------- the citation


def _blocks(letter: Letter, citation: str) -> tuple[Block, ...]:
    """Return the first letter's blocks with the citation before the concern."""
    blocks = [block for block in letter.blocks if block.id != CITING]
    first = (BlockKind.CONCERN, BlockKind.LEGAL_BASIS, BlockKind.ASKS)
    at = next((i for i, block in enumerate(blocks) if block.kind in first), len(blocks))
    blocks.insert(at, Block(id=CITING, kind=BlockKind.PARAGRAPH, text=citation))
    return tuple(blocks)


def _citation(letter: Letter, lines: Sequence[AskLine], words: FollowUpPhrases) -> str:
    """Return what the follow-up says of the first letter, with placeholders for particulars."""
    return " ".join(_sentences(letter, lines, words))


def _sentences(letter: Letter, lines: Sequence[AskLine], words: FollowUpPhrases) -> Iterator[str]:
    pattern = words.earlier_with_reference if _reference(letter) else words.earlier
    to_whom = letter.sent is not None and letter.sent.to.strip()
    yield _BODY.sub(
        lambda found: "{earlier.to}" if to_whom else f"{{body:{letter.addressee}{found[1] or ''}}}",
        pattern,
    )
    unanswered = any(line.unanswered for line in lines)
    if not _has_reply(letter):
        if unanswered:
            yield words.nothing_received
        return
    match len(_reply_dates(letter)):
        case 0:
            yield words.reply_undated
        case 1:
            yield words.reply
        case _:
            yield words.replies
    if unanswered:
        yield words.no_answer
    if any(line.promised for line in lines):
        yield words.promised


def _earlier(letter: Letter, lines: Sequence[AskLine], words: FollowUpPhrases) -> Iterator[Field]:
    """Yield the first letter's particulars, for as long as the follow-up is there."""
    language = letter.language
    unanswered = [line.number for line in lines if line.unanswered]
    promised = [line.number for line in lines if line.promised]
    replies = [long_date(date, language) for date in _reply_dates(letter)]
    values = {
        "date": long_date(letter.date, language),
        "to": letter.sent.to.strip() if letter.sent else "",
        "reference": _reference(letter),
        "requests": _numbered(unanswered, language, words),
        "promised": _numbered(promised, language, words),
        "replies": listed(replies, language),
    }
    for name, value in values.items():
        if value:
            yield Field(name=f"{_EARLIER}{name}", value=value)


def _numbered(numbers: Sequence[int], language: str, words: FollowUpPhrases) -> str:
    """Return "request 2", or "requests 1–3 and 5"."""
    if not numbers:
        return ""
    pattern = words.requests if len(numbers) > 1 else words.request
    return pattern.format(numbers=listed(list(runs(numbers)), language))


def runs(numbers: Sequence[int]) -> Iterator[str]:
    """Yield rising numbers, three or more that follow each other as one: "1–3"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        if len(run) > 2:
            yield f"{run[0]}–{run[-1]}"
        else:
            yield from map(str, run)


def _has_reply(letter: Letter) -> bool:
    return any(
        line.answer is not None and line.answer.verdict is not Verdict.NO_ANSWER
        for line in lines_of(letter)
    )


def _reply_dates(letter: Letter) -> tuple[dt.date, ...]:
    dates = {
        line.answer.date
        for line in lines_of(letter)
        if line.answer is not None
        and line.answer.date is not None
        and line.answer.verdict is not Verdict.NO_ANSWER
    }
    return tuple(sorted(dates))


def _reference(letter: Letter) -> str:
    """Return the first letter's own reference, as its fields or the writer's words have it."""
    for block in letter.blocks:
        wording = letter.wording_at(Place(block.id))
        if block.kind is BlockKind.REFERENCE and wording is not None:
            return wording.text.strip()
    found = (field.value.strip() for field in letter.fields if field.name == "reference")
    return next(found, "")

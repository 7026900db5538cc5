"""What is amiss in a template: fields unknown or empty, and words that are not translated."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.composing.outline import Unfilled
from briefer.composing.placeholders import AskSet, Body, Name, placeholders
from briefer.domain.ids import BlockId
from briefer.gui.desk.naming import block_name
from briefer.gui.templates.fields import nearest_field
from briefer.gui.templates.words import language_name
from briefer.gui.templates.workbench import Workbench


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """One thing that is amiss in the block `block`.

    An unknown field is called `unknown`; `instead` is what could stand there, where one is near.
    """

    block: BlockId
    words: str
    is_error: bool = False
    unknown: str = ""
    instead: str = ""


def troubles(bench: Workbench, unfilled: Iterable[Unfilled] = ()) -> tuple[Trouble, ...]:
    """Return what is amiss, errors first; `unfilled` is what a letter that was tried lacks."""
    found = [*_unknown(bench), *_untranslated(bench), *_empty(bench, unfilled)]
    return tuple(dict.fromkeys(found))


def _unknown(bench: Workbench) -> Iterator[Trouble]:
    said = QCoreApplication.translate("Templates", "No field is called “{name}”.")
    gone = QCoreApplication.translate("Templates", "The library has no body “{name}” any more.")
    for block in bench.blocks:
        for found in placeholders(block.text):
            match found:
                case Name(name) if not bench.naming(name).known:
                    yield Trouble(
                        block=block.id,
                        words=said.format(name=name),
                        is_error=True,
                        unknown=name,
                        instead=nearest_field(name),
                    )
                case Body(id=key) | AskSet(body=key) if not bench.naming(f"body:{key}").known:
                    yield Trouble(block=block.id, words=gone.format(name=key), is_error=True)
                case _:
                    pass


def _untranslated(bench: Workbench) -> Iterator[Trouble]:
    said = QCoreApplication.translate("Templates", "“{block}” has no words in {language} yet.")
    language = language_name(bench.language)
    for block in bench.blocks:
        if block.language:
            words = said.format(block=block_name(block.kind), language=language)
            yield Trouble(block=block.id, words=words)


def _empty(bench: Workbench, unfilled: Iterable[Unfilled]) -> Iterator[Trouble]:
    said = QCoreApplication.translate("Templates", "Nothing fills “{name}” in this letter.")
    keys = {block.id for block in bench.blocks}
    for gap in unfilled:
        block = BlockId(gap.place.partition("/")[0])
        words = bench.naming(gap.name)
        # Who signs is the sender's matter, and the letter's own check tells of it.
        if block in keys and words.known and not gap.name.startswith("sender."):
            yield Trouble(block=block, words=said.format(name=words.name))

"""The template that is worked on: it decides; the widgets show and ask."""

import datetime as dt
import uuid
from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QLocale, QObject, Signal

from briefer.composing import template_changes as changes
from briefer.composing.coverage import coverage, languages_of, offered
from briefer.composing.parallel import blocks_in, primary
from briefer.domain.ids import BlockId
from briefer.domain.library import Library
from briefer.domain.records import Kind, RecordKey
from briefer.domain.template import Block, BlockKind, Condition, Template
from briefer.gui.desk.naming import block_name
from briefer.gui.languages import own_language_name
from briefer.gui.library.shelf import Shelf
from briefer.gui.templates.chips import ChipWords
from briefer.gui.templates.fields import field_words, is_field
from briefer.gui.templates.words import condition_words
from briefer.services import editing
from briefer.services.records import Held, Query
from briefer.services.templating import begun

SITTING = dt.timedelta(minutes=30)
"""Changes that follow each other sooner are one version of a template."""

_MOST = 200


class Workbench(QObject):
    """One template of the library and the steps on it, in one of the languages that it has.

    `leaving` comes before other words are shown, `changed` when the template, or which one it is,
    is another; `listed` when the list of templates is; `kept` after each step that is in the
    library file now.
    """

    leaving = Signal()
    changed = Signal()
    listed = Signal()
    kept = Signal()

    def __init__(
        self,
        shelf: Shelf,
        library: Library,
        now: Callable[[], dt.datetime],
        languages: Sequence[str],
        parent: QObject | None = None,
    ) -> None:
        """Begin with no template; letters can be written in `languages`."""
        super().__init__(parent)
        self._offered = tuple(languages)
        self.shelf, self.library, self.now = shelf, library, now
        self._held: Held | None = None
        self._language = ""
        shelf.touched.connect(self._look_again)

    # ------------------------------------------------------------ what there is

    @property
    def held(self) -> Held | None:
        """The template as the library holds it."""
        return self._held

    @property
    def key(self) -> RecordKey | None:
        """What names the template in the library."""
        return None if self._held is None else _key(self._held)

    @property
    def template(self) -> Template | None:
        """The template that is worked on."""
        record = self._held.record if self._held else None
        return record if isinstance(record, Template) else None

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed: it is in the trash, or the library read only."""
        return self.shelf.read_only or self._held is None or self._held.trashed

    @property
    def language(self) -> str:
        """The language of the words that are shown."""
        template = self.template
        return self._language or ("" if template is None else template.language)

    @property
    def is_own_language(self) -> bool:
        """Whether the words shown are those that the template was written in."""
        template = self.template
        return template is None or primary(self.language) == primary(template.language)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks with their words in the language shown, or else in their own."""
        template = self.template
        return () if template is None else blocks_in(template, self.language)

    @property
    def languages(self) -> tuple[tuple[str, str], ...]:
        """The languages that the template has or could have: each code, and what is said of it."""
        template = self.template
        if template is None:
            return ()
        return tuple(
            (known.language, self._told(known.language)) for known in languages_of(template)
        )

    @property
    def unchecked(self) -> bool:
        """Whether a machine made words in the language shown, and nobody has confirmed them."""
        template = self.template
        known = () if template is None else languages_of(template)
        return any(one.unchecked for one in known if one.language == primary(self.language))

    def found(self, words: str = "", *, trashed: bool = False) -> tuple[Held, ...]:
        """Return the templates that `words` find, as they are offered; or those in the trash."""
        query = Query(kind=None if trashed else Kind.TEMPLATE, words=words, trashed=trashed)
        rows = self.shelf.store.page(query, 0, _MOST).rows
        by_id = {held.record.id: held for held in rows if isinstance(held.record, Template)}
        if words.strip():
            return tuple(by_id.values())
        records = (held.record for held in by_id.values())
        known = [record for record in records if isinstance(record, Template)]
        return tuple(by_id[template.id] for template in offered(known))

    def uses(self, key: str) -> int:
        """Return how many letters were made of a template."""
        return len(self.shelf.letters_using(RecordKey(kind=Kind.TEMPLATE, id=key)))

    def version(self) -> int:
        """Return which version of the template this is: each sitting makes one."""
        if self._held is None:
            return 1
        moments = self.shelf.store.changed_at(_key(self._held))
        return 1 + sum(after - before > SITTING for before, after in pairwise(moments))

    def naming(self, inside: str) -> ChipWords:
        """Return what a chip says."""
        return ChipWords(field_words(inside, self.library), is_field(inside, self.library))

    # ------------------------------------------------------------ choosing

    def show(self, key: str) -> None:
        """Work on a template; an empty `key` on none."""
        held = self.shelf.held(RecordKey(kind=Kind.TEMPLATE, id=key)) if key else None
        if held is not None and self._held is not None and _key(held) == _key(self._held):
            return
        self.leaving.emit()
        self._held, self._language = held, ""
        self.changed.emit()

    def show_language(self, language: str) -> None:
        """Show the words in another language."""
        self.leaving.emit()
        self._language = language
        self.changed.emit()

    # ------------------------------------------------------------ steps

    def word(self, key: BlockId, text: str, session: str) -> None:
        """Put other words in a block."""
        template = self.template
        if template is not None:
            after = changes.worded(template, key, text, self.language)
            self._make(after, self.tr("Change of “{block}”"), key, session)

    def condition(self, key: BlockId, when: Condition) -> None:
        """Say when a block stands in a letter."""
        template = self.template
        if template is not None:
            words = condition_words(when)
            label = self.tr("“{block}”: {when}").replace("{when}", words)
            self._make(changes.conditioned(template, key, when), label, key)

    def move(self, key: BlockId, step: int) -> None:
        """Move a block past its neighbour: -1 up, 1 down."""
        template = self.template
        if template is not None:
            self._make(changes.shifted(template, key, step), self.tr("Move “{block}”"), key)

    def move_to(self, key: BlockId, index: int) -> None:
        """Move a block to `index` of all (0 first)."""
        template = self.template
        if template is not None:
            self._make(changes.put_at(template, key, index), self.tr("Move “{block}”"), key)

    def remove(self, key: BlockId) -> None:
        """Take a block out."""
        template = self.template
        if template is not None:
            name = self._name(template, key)
            done = self._make(changes.removed(template, key), self.tr("Remove “{block}”"), key)
            if done:
                self.shelf.noted.emit(self.tr("Removed “{block}”.").format(block=name))

    def double(self, key: BlockId) -> BlockId | None:
        """Put a copy of a block behind it; return the copy's id."""
        template = self.template
        if template is None:
            return None
        after, copy = changes.doubled(template, key)
        return copy if self._make(after, self.tr("Copy of “{block}”"), key) else None

    def add(self, kind: BlockKind, after: BlockId | None) -> BlockId | None:
        """Put an empty block behind another one or at the end; return its id."""
        template = self.template
        if template is None:
            return None
        grown, key = changes.added(template, after, kind)
        label = self.tr("Add “{block}”").format(block=block_name(kind))
        return key if self._make(grown, label, key) else None

    def set_fact(self, path: str, value: object, label: str, session: str = "") -> None:
        """Change what is said of the template as a whole: its name, its profile and so on."""
        if self._held is not None:
            self.shelf.word(_key(self._held), path, value, label, session)
            self.kept.emit()

    def confirm_language(self) -> None:
        """Note that a person has read the words in the language shown."""
        template = self.template
        if template is not None:
            after = changes.confirmed(template, self.language, self.now().date())
            self._make(after, self.tr("Mark the translation as checked"))

    # ------------------------------------------------------------ the template as a whole

    def begin(self) -> None:
        """Put a new template into the library, and work on it."""
        made = begun(self.tr("New template"), self._written())
        if self.shelf.make(editing.added(made, self.tr("Add a template"))):
            self.show(made.id)
            self.kept.emit()

    def duplicate(self) -> None:
        """Put a copy of the template into the library, and work on it."""
        template = self.template
        if template is None:
            return
        name = self.tr("{title} (copy)").format(title=template.name)
        copy = editing.duplicate(template, uuid.uuid4().hex, name)
        label = self.tr("Copy of “{title}”").format(title=template.name)
        if self.shelf.make(editing.added(copy, label)):
            self.show(copy.id)
            self.kept.emit()

    def trash(self) -> None:
        """Put the template in the trash; letters keep their own copy of its blocks."""
        held, template = self._held, self.template
        if held is None or template is None or held.trashed:
            return
        title = template.name
        label = self.tr("Moving “{title}” to the trash").format(title=title)
        note = self.tr("Moved “{title}” to the trash. Letters made of it stay as they are.")
        self.shelf.trash(held, label, note.format(title=title))

    def restore(self) -> None:
        """Take the template out of the trash."""
        held, template = self._held, self.template
        if held is None or template is None or not held.trashed:
            return
        label = self.tr("Restoring “{title}”").format(title=template.name)
        note = self.tr("Restored “{title}”.").format(title=template.name)
        self.shelf.restore(held, label, note)

    # ------------------------------------------------------------ inside

    def _make(
        self, after: Template, label: str, key: BlockId | None = None, session: str = ""
    ) -> bool:
        held, before = self._held, self.template
        if held is None or before is None or after == before or self.locked:
            return False
        said = label.replace("{block}", self._name(before, key)) if key else label
        own = f"template/{before.id}/{key}/{session}" if session else ""
        done = self.shelf.make(editing.edited(held, after, said), own)
        if done:
            self.kept.emit()
        return done

    def _written(self) -> str:
        """Return the language that new templates are written in: the window's, or English."""
        own = primary(QLocale().bcp47Name())
        return own if own in self._offered else "en"

    def _name(self, template: Template, key: BlockId | None) -> str:
        block = None if key is None else changes.block_of(template, key)
        return "" if block is None else block_name(block.kind)

    def _look_again(self) -> None:
        if self._held is not None:
            held = self.shelf.held(_key(self._held))
            if held != self._held:
                self._held = held
                self.changed.emit()
        self.listed.emit()

    def _told(self, language: str) -> str:
        template, name = self.template, own_language_name(language)
        if template is None or primary(language) == primary(template.language):
            return name
        known = coverage(template, language)
        if known.unchecked:
            return self.tr("{language} (machine-made, check)").format(language=name)
        if not known.is_whole:
            return self.tr("{language} (not all)").format(language=name)
        return name


def _key(held: Held) -> RecordKey:
    return RecordKey(kind=Kind.TEMPLATE, id=held.record.id)

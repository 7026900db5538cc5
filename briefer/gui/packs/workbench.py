"""The pack that is worked on: it decides; the widgets show and ask."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefer.composing import pack_changes as changes
from briefer.domain.ids import LetterId, PackId, PackTemplateId, Place
from briefer.domain.pack import Pack, PackPlan, PackTemplate, PartKind
from briefer.domain.records import Kind, RecordKey, key_of
from briefer.gui.library.shelf import Shelf
from briefer.gui.packs.words import part_name
from briefer.services import editing
from briefer.services.records import Held, Query

_MOST = 200


class PackBench(QObject):
    """One pack of the library and the steps on it.

    `leaving` comes before another pack is shown, `changed` when the pack, or which one it is, is
    another; `listed` when the list of packs is; `kept` after each step that is in the library file.
    """

    leaving = Signal()
    changed = Signal()
    listed = Signal()
    kept = Signal()

    def __init__(
        self, shelf: Shelf, now: Callable[[], dt.datetime], parent: QObject | None = None
    ) -> None:
        """Begin with no pack."""
        super().__init__(parent)
        self.shelf, self.now = shelf, now
        self._held: Held | None = None
        shelf.touched.connect(self._look_again)

    # ------------------------------------------------------------ what there is

    @property
    def held(self) -> Held | None:
        """The pack as the library holds it."""
        return self._held

    @property
    def pack(self) -> Pack | None:
        """The pack that is worked on; its plan has every kind of part."""
        record = self._held.record if self._held else None
        if not isinstance(record, Pack):
            return None
        return replace(record, plan=changes.whole(record.plan))

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed: it is in the trash, or the library read only."""
        return self.shelf.read_only or self._held is None or self._held.trashed

    @property
    def trashed(self) -> bool:
        """Whether the pack is in the trash."""
        return self._held is not None and self._held.trashed

    def packs(self, *, trashed: bool = False) -> tuple[Pack, ...]:
        """Return the library's packs, or those in the trash."""
        kind = None if trashed else Kind.PACK
        rows = self.shelf.store.page(Query(kind=kind, trashed=trashed), 0, _MOST).rows
        return tuple(held.record for held in rows if isinstance(held.record, Pack))

    def templates(self) -> tuple[PackTemplate, ...]:
        """Return the plans that are kept for packs to come."""
        rows = self.shelf.store.page(Query(kind=Kind.PACK_TEMPLATE), 0, _MOST).rows
        return tuple(held.record for held in rows if isinstance(held.record, PackTemplate))

    # ------------------------------------------------------------ choosing

    def show(self, key: str) -> None:
        """Work on a pack; an empty `key` on none."""
        held = self.shelf.held(RecordKey(kind=Kind.PACK, id=key)) if key else None
        if held != self._held or held is None:
            self.leaving.emit()
            self._held = held
            self.changed.emit()

    def begin(self) -> None:
        """Work on a pack, if there is one and none is worked on."""
        if self._held is None or self._held.trashed:
            first = next(iter(self.packs()), None)
            self.show("" if first is None else first.id)

    # ------------------------------------------------------------ steps on its plan

    def rename(self, title: str) -> None:
        """Call the pack something else."""
        self._change(lambda pack: replace(pack, title=title), self.tr("Rename the pack"))

    def tick(self, kind: PartKind, *, included: bool) -> None:
        """Bind a part in, or leave it out."""
        label = self.tr("Bind in “{part}”") if included else self.tr("Leave out “{part}”")
        self._change(
            lambda pack: changes.with_part(pack, kind, included=included),
            label.format(part=part_name(kind)),
        )

    def put_part(self, kind: PartKind, index: int) -> None:
        """Move a part to `index` of all (0 first)."""
        label = self.tr("Move “{part}”").format(part=part_name(kind))
        self._change(lambda pack: changes.with_part_at(pack, kind, index), label)

    def put_letter(self, letter: LetterId, index: int) -> None:
        """Move a letter to `index` of all (0 first)."""
        self._change(
            lambda pack: changes.with_letter_at(pack, letter, index), self.tr("Move a letter")
        )

    def take_out(self, letters: Iterable[LetterId]) -> None:
        """Take letters out of the pack; they stay among all letters."""
        gone = tuple(letters)
        done = self._change(
            lambda pack: changes.without_letters(pack, gone), self.tr("Take out a letter")
        )
        if done:
            self.shelf.noted.emit(
                self.tr("Took the letter out of the pack. It is still among your letters.")
            )

    def add_letters(self, letters: Iterable[LetterId]) -> None:
        """Put letters at the end of the pack."""
        more = tuple(letters)
        self._change(lambda pack: changes.with_letters(pack, more), self.tr("Add letters"))

    def word(self, place: Place, text: str, original: str) -> None:
        """Put the writer's own words at a place, or those that are proposed there."""
        self._change(
            lambda pack: pack.with_wording(place, text, original),
            self.tr("Change of the pack’s words"),
        )

    def set_fact(self, path: str, value: object, label: str, session: str = "") -> None:
        """Change what is said of the pack as a whole: its date, its paper and so on."""
        self._change(lambda pack: _with_value(pack, path, value), label, session)

    # ------------------------------------------------------------ the pack as a whole

    def make(self, title: str, letters: Iterable[LetterId], language: str) -> bool:
        """Put a new pack into the library, and work on it; return whether that could be done."""
        pack = Pack(
            id=PackId(uuid.uuid4().hex),
            title=title,
            letters=tuple(letters),
            plan=PackPlan(language=language),
        )
        return self._add(pack, self.tr("Add the pack “{title}”").format(title=title))

    def duplicate(self) -> None:
        """Put a copy of the pack into the library, and work on it; its letters are the same."""
        pack = self.pack
        if pack is not None:
            title = self.tr("{title} (copy)").format(title=pack.title)
            copy = replace(pack, id=PackId(uuid.uuid4().hex), title=title)
            self._add(copy, self.tr("Copy of “{title}”").format(title=pack.title))

    def trash(self) -> None:
        """Put the pack in the trash; its letters stay where they are."""
        held, pack = self._held, self.pack
        if held is None or pack is None or self.locked:
            return
        label = self.tr("Moving “{title}” to the trash").format(title=pack.title)
        note = self.tr("Moved “{title}” to the trash. Its letters stay where they are.")
        if self.shelf.trash(held, label, note.format(title=pack.title)):
            self.begin()

    def restore(self) -> None:
        """Take the pack out of the trash."""
        held, pack = self._held, self.pack
        if held is not None and pack is not None and held.trashed:
            label = self.tr("Restoring “{title}”").format(title=pack.title)
            note = self.tr("Restored “{title}”.").format(title=pack.title)
            self.shelf.restore(held, label, note)

    def keep_template(self, name: str) -> None:
        """Keep the pack's plan for packs to come."""
        pack = self.pack
        if pack is None or not name:
            return
        kept = PackTemplate(id=PackTemplateId(uuid.uuid4().hex), name=name, plan=pack.plan)
        label = self.tr("Save “{title}” as a pack template").format(title=name)
        if self.shelf.make(editing.added(kept, label)):
            said = self.tr("Kept the pack template “{title}”.").format(title=name)
            self.shelf.noted.emit(said)
            self.kept.emit()

    def use_template(self, template: PackTemplate) -> None:
        """Give the pack the plan of a template; its letters and its own words stay."""
        label = self.tr("Use the pack template “{title}”").format(title=template.name)
        done = self._change(lambda pack: replace(pack, plan=template.plan), label)
        if done:
            said = self.tr("The pack follows “{title}” now.").format(title=template.name)
            self.shelf.noted.emit(said)

    def trash_template(self, template: PackTemplate) -> None:
        """Put a pack template in the trash; packs that it was used for stay as they are."""
        held = self.shelf.held(key_of(template))
        if held is not None and not self.shelf.read_only:
            label = self.tr("Moving “{title}” to the trash").format(title=template.name)
            note = self.tr("Moved the pack template “{title}” to the trash.")
            self.shelf.trash(held, label, note.format(title=template.name))

    # ------------------------------------------------------------ inside

    def _change(self, change: Callable[[Pack], Pack], label: str, session: str = "") -> bool:
        held, before = self._held, self.pack
        if held is None or before is None or self.locked:
            return False
        after = change(before)
        if after == before:
            return False
        own = f"pack/{before.id}/{session}" if session else ""
        done = self.shelf.make(editing.edited(held, after, label), own)
        if done:
            self.kept.emit()
        return done

    def _add(self, pack: Pack, label: str) -> bool:
        done = self.shelf.make(editing.added(pack, label))
        if done:
            self.show(pack.id)
            self.kept.emit()
        return done

    def _look_again(self) -> None:
        if self._held is not None:
            held = self.shelf.held(key_of(self._held.record))
            if held != self._held:
                self._held = held
                self.begin()
                self.changed.emit()
        self.listed.emit()


def _with_value(pack: Pack, path: str, value: object) -> Pack:
    changed = editing.with_value(pack, path, value)
    return changed if isinstance(changed, Pack) else pack

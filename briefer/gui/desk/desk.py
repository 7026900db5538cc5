"""Desk: every intent of the panes becomes one step that can be undone."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from briefer.composing import edits
from briefer.composing.fixes import apply_fix
from briefer.composing.readdressing import readdress
from briefer.composing.retelling import retell
from briefer.composing.updates import keep_own, take_update
from briefer.domain.addressee import Paper
from briefer.domain.finding import FillIn, Finding, Fix, Severity
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.domain.letter import Letter
from briefer.domain.profile import ProfileId
from briefer.domain.records import RecordKey, label_of
from briefer.domain.sender import Sender
from briefer.domain.style import Citations, Style
from briefer.domain.template import BlockKind
from briefer.gui.desk.ledger import LedgerDesk
from briefer.gui.desk.moving import index_in, list_of, neighbour_block
from briefer.gui.desk.naming import block_name
from briefer.gui.desk.wording import reworded
from briefer.services.paper import with_sender

LABEL_LENGTH = 40
"""Letters of a title that a step's label holds."""

EXPORT_REASON = "export.reason"
"""The letter's field that keeps why it went out with errors."""


class Desk(LedgerDesk):
    """The one presenter. Panes show what it holds and tell it what the writer wants."""

    # ------------------------------------------------------------ the letter as a whole

    def set_title(self, title: str) -> None:
        """Call the letter something else; an empty title changes nothing."""
        if title.strip():
            self._push(replace(self._now(), title=title.strip()), self.tr("Rename the letter"))

    def set_date(self, date: dt.date) -> None:
        """Date the letter."""
        self._push(replace(self._now(), date=date), self.tr("Change the date"))

    def set_reply_by(self, date: dt.date | None) -> None:
        """Ask for a reply by a day, or by none."""
        label = self.tr("Change the reply-by date")
        self._push(replace(self._now(), reply_by=date), label)

    def set_language(self, language: str) -> None:
        """Write the letter in another language, as far as there are words for it.

        Raises BrieferError for a language without phrases.
        """
        now = self._now()
        self._app.phrases(language)
        label = self.tr("Write in another language")
        self._push(retell(now, language, self._app.library), label)

    def set_paper(self, paper: Paper) -> None:
        """Print the letter on paper of another size."""
        self._push(replace(self._now(), paper=paper), self.tr("Change the paper"))

    def set_citations(self, citations: Citations) -> None:
        """Say where the citations of quotations stand."""
        label = self.tr("Move the citations")
        self._push(replace(self._now(), citations=citations), label)

    def set_look(self, style: Style, citations: Citations, paper: Paper, session: str = "") -> None:
        """Say what the letter looks like; changes in the same `session` are one step."""
        after = replace(self._now(), style=style, citations=citations, paper=paper)
        self._push(after, self.tr("Change the look"), session=session)

    def choose_sender(self, sender: Sender) -> None:
        """Let another sender sign; the letter has that sender's look where there is one."""
        name = sender.organisation or sender.signatory
        label = self.tr("Sign as {sender}").format(sender=_short(name))
        self._push(with_sender(self._now(), sender), label)

    def set_sender(self, sender: Sender, session: str = "") -> None:
        """Say who signs; changes in the same `session`, as while typing in a form, are one step."""
        label = self.tr("Change the sender")
        self._push(replace(self._now(), sender=sender), label, session=session)

    def change_addressee(self, addressee: AddresseeId) -> None:
        """Write to somebody else: what is asked and the law follow, the writer's own words stay."""
        library = self._app.library
        body = library.addressee(addressee)
        after = readdress(self._now(), addressee, library, self._app.phrases)
        label = self.tr("Write to {addressee}").format(addressee=body.short_name)
        self._push(after, label)

    def set_profile(self, profile: ProfileId | None) -> None:
        """Say what the letter keeps to; None stands for what its reader expects."""
        self._push(
            replace(self._now(), profile=profile), self.tr("Change what the letter keeps to")
        )

    # ------------------------------------------------------------ asks and law

    def tick_asks(self, asks: Sequence[AskId], *, annex: bool = False) -> None:
        """Put asks into the letter, or into its annex, in the reports' order."""
        after = edits.tick_asks(self._now(), self.library, asks, annex=annex)
        self._add(after, self._asks_title(asks))

    def untick_asks(self, asks: Sequence[AskId], *, annex: bool = False) -> None:
        """Take asks out of the letter or its annex; their wording is kept."""
        self._leave_out(edits.untick_asks(self._now(), asks, annex=annex), self._asks_title(asks))

    def use_updated(self, ask: AskId) -> None:
        """Put an ask that events have overtaken as it can still be put."""
        after = edits.use_updated(self._now(), (ask,))
        label = self.tr("Ask what can still be asked")
        self._push(after, label, note=self.tr("Asks what can still be asked."))

    def use_original(self, ask: AskId) -> None:
        """Put an ask as the report has it."""
        self._push(edits.use_original(self._now(), (ask,)), self.tr("Ask what the report asks"))

    def swap_hook(self, hook: HookId, successor: HookId) -> None:
        """Invoke the provision that has taken the place of one, with its own words."""
        after = edits.swap_hook(self._now(), hook, successor)
        label = self.tr("Use {hook}").format(hook=self.library.hook(successor).label)
        self._push(after, label)

    def tick_hook(self, hook: HookId, reason: str = "") -> None:
        """Invoke a provision, with the reason where it does not bind the reader."""
        after = edits.tick_hook(self._now(), hook, reason.strip())
        self._add(after, self.library.hook(hook).label)

    def untick_hook(self, hook: HookId) -> None:
        """Invoke a provision no more; the wording of its sentence is kept."""
        self._leave_out(edits.untick_hook(self._now(), hook), self.library.hook(hook).label)

    def give_reason(self, hook: HookId, reason: str, session: str = "") -> None:
        """Say why a provision is used that does not bind the reader.

        Changes in the same `session`, as while typing in a form, are one step.
        """
        now = self._now()
        choices = (
            replace(choice, reason=reason.strip()) if choice.hook == hook else choice
            for choice in now.hooks
        )
        label = self.tr("Change the reason for {hook}").format(hook=self.library.hook(hook).label)
        place = self._hook_place(hook)
        self._push(now.with_hooks(tuple(choices)), label, place, session=session)

    def quote_hook(self, hook: HookId, quoted: bool) -> None:
        """Quote a provision's official words, or say the same in our own."""
        after = edits.quote_hook(self._now(), hook, quoted=quoted)
        label = self.tr("Quote {hook}") if quoted else self.tr("Paraphrase {hook}")
        self._push(after, label.format(hook=self.library.hook(hook).label), self._hook_place(hook))

    def mark_checked(self, hook: HookId) -> None:
        """Note that the writer has compared a quotation with the official text today."""
        after = edits.mark_checked(self._now(), hook, self._today())
        self._push(after, self.tr("Mark the wording as checked"), self._hook_place(hook))

    # ------------------------------------------------------------ order and presence

    def move_item(self, place: Place, step: int) -> None:
        """Move an ask or a provision past its neighbour: -1 up, 1 down."""
        places = [piece.place for piece in list_of(self.outline, place)]
        if place in places:
            self.move_item_to(place, max(0, places.index(place) + step))

    def move_item_to(self, place: Place, index: int) -> None:
        """Move an ask or a provision to `index` (0 first) of its list, as the writer sees it."""
        now = self._now()
        known = list_of(self.outline, place)
        if not known:
            return
        to = index_in(now, known[min(index, len(known) - 1)].place)
        after = now if to is None else edits.move_item_to(now, place, to)
        label = self.tr("Move “{what}”").format(what=_short(self._item_title(place)))
        self._push(after, label, place)

    def move_block(self, block: BlockId, step: int) -> None:
        """Move a block past the next one that stands in the letter: -1 up, 1 down."""
        now = self._now()
        neighbour = neighbour_block(self.outline, block, step)
        ids = [known.id for known in now.blocks]
        after = now if neighbour is None else edits.move_block_to(now, block, ids.index(neighbour))
        label = self.tr("Move “{what}”").format(what=self._block_title(block))
        self._push(after, label, Place(block))

    def leave_out(self, block: BlockId) -> None:
        """Take a block out of the letter; its words are kept."""
        self._leave_out(self._now().leaving_out(block), self._block_title(block))

    def bring_back(self, block: BlockId) -> None:
        """Put a block back where it was."""
        self._add(self._now().bringing_back(block), self._block_title(block))

    def add_paragraph(self, after: BlockId | None) -> Place:
        """Put an empty paragraph after a block, or at the end; return its place."""
        now = self._now()
        taken = {block.id for block in now.blocks}
        names = (BlockId(f"paragraph-{number}") for number in range(1, len(taken) + 2))
        block = next(name for name in names if name not in taken)
        added = edits.add_paragraph(now, after, block)
        self._push(added, self.tr("Add a paragraph"), Place(block))
        return Place(block)

    @property
    def trace_block(self) -> BlockId | None:
        """The block of the traceability table, unless the letter is without it."""
        return None if self.letter is None else edits.trace_block(self.letter)

    def add_trace(self) -> None:
        """Add the traceability table as the letter's last annex."""
        after, title = edits.add_trace(self._now()), block_name(BlockKind.TRACE)
        self._add(after, title, Place(edits.trace_block(after) or ""))

    # ------------------------------------------------------------ words

    def typing(self, place: Place, text: str) -> None:
        """Show what the writer is typing at a place; it becomes a step when kept."""
        if self._typed is not None and self._typed[0] != place:
            self.settle()
        self._typed, self._live = (place, text), True
        after = reworded(self._before, self.outline, place, text)
        if after != self.letter:
            self._present(after)

    def cancel_typing(self) -> None:
        """Put back what stood there; the words that were typed come again by undo."""
        if self._typed is None:
            return
        (place, _), before, typed = self._typed, self._before, self._open.letter
        self._typed = None
        title = _short(self._item_title(place))
        # Two steps, so that undoing everything leads to the letter that there was.
        self._push(typed, self.tr("Reword “{what}”").format(what=title), place)
        self._push(before, self.tr("Put back “{what}”").format(what=title), place)

    def word(self, place: Place, text: str) -> None:
        """Keep the writer's words at a place. An ask or own paragraph without words leaves."""
        words = text.strip()
        piece = self.outline.piece_at(place)
        self._typed = None
        if not words and piece is not None and piece.ask is not None:
            annex = self._kind_at(place) is BlockKind.ANNEX
            self.untick_asks((piece.ask,), annex=annex)
        elif not words and self._kind_at(place) is BlockKind.PARAGRAPH:
            kept = [block for block in self._before.blocks if block.id != place]
            title = self._block_title(BlockId(place))
            self._leave_out(self._before.with_blocks(kept).without_wording(place), title)
        else:
            after = reworded(self._before, self.outline, place, words)
            label = self.tr("Reword “{what}”").format(what=_short(self._item_title(place)))
            self._push(after, label, place)

    def restore(self, place: Place) -> None:
        """Put briefer's own words back at a place."""
        after = self._now().without_wording(place)
        label = self.tr("Restore “{what}”").format(what=_short(self._item_title(place)))
        self._push(after, label, place)

    def fill_field(self, name: str, value: str, session: str = "") -> None:
        """Fill in a placeholder by hand; an empty value takes it out.

        Changes in the same `session`, as while typing in a form, are one step.
        """
        label = self.tr("Fill in “{what}”").format(what=self.phrases.names.get(name, name))
        self._push(self._now().with_field(name, value.strip()), label, session=session)

    def keep_mine(self, place: Place) -> None:
        """Keep the writer's words although briefer proposes others there now."""
        now, piece = self._now(), self.outline.piece_at(place)
        if piece is not None and piece.edited:
            fresh = now.without_wording(place)
            after = fresh.with_wording(place, piece.raw, piece.generated)
            label = self.tr("Keep my words in “{what}”").format(what=self._item_title(place))
            self._push(after, label, place)

    def give_export_reason(self, reason: str) -> None:
        """Keep why the letter goes out although there are errors in it; it is not printed."""
        after = self._now().with_field(EXPORT_REASON, reason.strip())
        self._push(after, self.tr("Give a reason for the export"))

    # ------------------------------------------------------------ what the library says now

    def take_theirs(self, key: RecordKey) -> None:
        """Take the library's version of a record in place of the letter's own copy."""
        after = take_update(self._now(), key, self._app.library)
        label = self.tr("Take the new “{what}”").format(what=_short(self._record_title(key)))
        self._push(after, label, self._update_place(key))

    def keep_own(self, key: RecordKey) -> None:
        """Keep the letter's own copy of a record, although the library's has changed."""
        after = keep_own(self._now(), key, self._app.library)
        label = self.tr("Keep the letter’s “{what}”").format(what=_short(self._record_title(key)))
        self._push(after, label, self._update_place(key))

    # ------------------------------------------------------------ findings

    def apply_fix(self, finding: Finding, *, other: bool = False) -> None:
        """Do what mends a finding, in the first way or the other."""
        fix = finding.other if other else finding.fix
        if isinstance(fix, FillIn):
            self.place_shown.emit(finding.place)
            self.edit_requested.emit(finding.place)
        elif fix is not None:
            after = self._mended(self._now(), fix)
            self._push(after, self.tr("Mend a finding"), finding.place)

    def safe_fixes(self) -> tuple[Fix, ...]:
        """Return the fixes of errors that have one possible answer and need no words."""
        return tuple(
            finding.fix
            for finding in self.findings
            if finding.severity is Severity.ERROR
            and finding.fix is not None
            and finding.other is None
            and not isinstance(finding.fix, FillIn)
        )

    def apply_safe_fixes(self) -> None:
        """Do all that needs no choice, as one step."""
        self.check_now()
        after = self._now()
        for fix in self.safe_fixes():
            after = self._mended(after, fix)
        self._push(after, self.tr("Apply safe fixes"), note=self.tr("Applied the safe fixes."))
        self.check_now()

    def _mended(self, letter: Letter, fix: Fix) -> Letter:
        library = self._app.library
        return apply_fix(
            letter, fix, self._today(), library, lambda known: self._read(known).outline
        )

    # ------------------------------------------------------------ labels

    def _add(self, after: Letter, title: str, place: Place | None = None) -> None:
        label = self.tr("Add “{what}”").format(what=_short(title))
        self._push(after, label, place, note=self.tr("Added “{what}”.").format(what=title))

    def _leave_out(self, after: Letter, title: str) -> None:
        label = self.tr("Leave out “{what}”").format(what=_short(title))
        self._push(after, label, note=self.tr("Left out “{what}”.").format(what=title))

    def _asks_title(self, asks: Sequence[AskId]) -> str:
        if len(asks) == 1:
            return self.library.ask(asks[0]).title
        return self.library.recommendation_of(asks[0]).title

    def _block_title(self, block: BlockId) -> str:
        kind = self._kind_at(Place(block))
        return block if kind is None else block_name(kind)

    def _item_title(self, place: Place) -> str:
        piece = self.outline.piece_at(place)
        if piece is not None and piece.ask is not None:
            return self.library.ask(piece.ask).title
        if piece is not None and piece.hook is not None:
            return self.library.hook(piece.hook).label
        return self._block_title(BlockId(place.partition("/")[0]))

    def _kind_at(self, place: Place) -> BlockKind | None:
        block = place.partition("/")[0]
        return next((known.kind for known in self._before.blocks if known.id == block), None)

    def _hook_place(self, hook: HookId) -> Place | None:
        pieces = (piece for block in self.outline.blocks for piece in block.pieces)
        return next((piece.place for piece in pieces if piece.hook == hook), None)

    def _record_title(self, key: RecordKey) -> str:
        found = (update.mine for update in self.updates if update.key == key)
        return next((label_of(record) for record in found), key.id)

    def _update_place(self, key: RecordKey) -> Place | None:
        pieces = (piece for block in self.outline.blocks for piece in block.pieces)
        places = (piece.place for piece in pieces)
        return next((p for p in places if any(u.key == key for u in self.updates_at(p))), None)

    def _today(self) -> dt.date:
        return self._app.clock.now().date()


def _short(title: str) -> str:
    return title if len(title) <= LABEL_LENGTH else title[: LABEL_LENGTH - 1].rstrip() + "…"

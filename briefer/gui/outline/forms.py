"""Which form opens where: for the sender, for what nothing fills, or for what was updated."""

import uuid
from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec.structs import replace
from PySide6.QtCore import QObject

from briefer.domain.ids import HookId, Place
from briefer.domain.sender import Sender
from briefer.gui.desk.comparing import Comparison, comparison_at, ways
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.card import BlockCard
from briefer.gui.outline.comparing import ComparisonForm
from briefer.gui.outline.form import FieldsForm, FormField

_SENDER = "sender."
_FIELDS = MappingProxyType(
    {"signatories": "signatory", "organisations": "organisation", "local_contact": "contact"}
)
"""The fields that placeholders of several people or bodies are filled in by."""


class Forms(QObject):
    """Opens one form at a time. What is typed counts at once, and a stay in a form is one step."""

    def __init__(
        self, desk: Desk, look: Look, closed: Callable[[], object], parent: QObject | None = None
    ) -> None:
        """Call `closed` when a form was closed."""
        super().__init__(parent)
        self._desk, self._look, self._closed = desk, look, closed
        self._card: BlockCard | None = None
        self._compared: Comparison | None = None

    @property
    def card(self) -> BlockCard | None:
        """The block whose form is open."""
        return self._card

    def open_for(self, card: BlockCard, name: str) -> None:
        """Open the form that fills the placeholder `name`, and go to its field."""
        if name.startswith(_SENDER):
            field = name.removeprefix(_SENDER)
            self.open_sender(card, _FIELDS.get(field, field))
        else:
            self._open_field(card, name)

    def open_sender(self, card: BlockCard, field: str = "") -> None:
        """Open the form that says who signs, and go to one of its fields or the first."""
        letter = self._desk.letter
        if letter is None:
            return
        before, session = letter.sender, uuid.uuid4().hex

        def typed(values: Mapping[str, str]) -> None:
            self._desk.set_sender(_sender(before, values), session)

        form = FieldsForm(self._sender_fields(before), self._look)
        self._show(card, form, typed, lambda: self._desk.set_sender(before))
        form.go_to(field)

    def open_reason(self, card: BlockCard, hook: HookId) -> None:
        """Open the form that says why a provision is used which does not bind the reader."""
        choices = self._desk.letter.hooks if self._desk.letter else ()
        before = next((choice.reason for choice in choices if choice.hook == hook), "")
        field = FormField(
            name="reason",
            label=self.tr("Why do you want to use it?"),
            value=before,
            hint=self.tr("Your reason is kept with the letter and not printed."),
        )
        session = uuid.uuid4().hex

        def typed(values: Mapping[str, str]) -> None:
            self._desk.give_reason(hook, values["reason"], session)

        form = FieldsForm([field], self._look)
        self._show(card, form, typed, lambda: self._desk.give_reason(hook, before))
        form.go_to("reason")

    def open_comparison(
        self, card: BlockCard, place: Place, after: Callable[[Place], object]
    ) -> bool:
        """Show what was updated at a place and let the writer choose; return whether there is any.

        `after` is told the place when the form was closed by the writer.
        """
        found = comparison_at(place, self._desk)
        if found is None:
            return False
        self.close()
        form = ComparisonForm(found, self._look)
        self._card, self._compared = card, found
        card.open_form(form)
        keep, take = ways(found, self._desk)

        def decided(act: Callable[[], object] | None) -> None:
            self.close()
            if act is not None:
                act()
            after(place)

        form.kept.connect(lambda: decided(keep))
        form.taken.connect(lambda: decided(take))
        form.done.connect(lambda: decided(None))
        return True

    def reconcile(self) -> None:
        """Close a comparison that is none any more, as after an undo."""
        found = self._compared
        if found is not None and comparison_at(found.place, self._desk) != found:
            self.close()

    def close(self) -> None:
        """Close the form; what was typed stays."""
        card, self._card = self._card, None
        self._compared = None
        if card is not None:
            card.close_form()
            self._closed()

    def forget(self, card: BlockCard) -> None:
        """Forget a card that is no more."""
        if self._card is card:
            self._card = self._compared = None

    def _open_field(self, card: BlockCard, name: str) -> None:
        letter = self._desk.letter
        if letter is None:
            return
        before = next((field.value for field in letter.fields if field.name == name), "")
        session = uuid.uuid4().hex
        label = self._desk.phrases.names.get(name, name)
        field = FormField(
            name=name, label=label[:1].upper() + label[1:], value=before, lines=name == "copies"
        )

        def typed(values: Mapping[str, str]) -> None:
            self._desk.fill_field(name, values[name], session)

        form = FieldsForm([field], self._look)
        self._show(card, form, typed, lambda: self._desk.fill_field(name, before))
        form.go_to(name)

    def _show(
        self,
        card: BlockCard,
        form: FieldsForm,
        typed: Callable[[Mapping[str, str]], object],
        put_back: Callable[[], object],
    ) -> None:
        self.close()
        self._card = card
        card.open_form(form)
        form.typed.connect(typed)
        form.done.connect(self.close)

        def back() -> None:
            self.close()
            put_back()

        form.put_back.connect(back)

    def _sender_fields(self, sender: Sender) -> list[FormField]:
        return [
            FormField(
                name="organisation", label=self.tr("Organisation"), value=sender.organisation
            ),
            FormField(
                name="address",
                label=self.tr("Address"),
                value="\n".join(sender.address),
                lines=True,
            ),
            FormField(
                name="contact",
                label=self.tr("Contact"),
                value=sender.contact,
                hint=self.tr("An e-mail address or telephone number, for the reply."),
            ),
            FormField(
                name="about",
                label=self.tr("Who you are"),
                value=sender.about,
                hint=self.tr("One or two full sentences; they stand in the opening."),
                lines=True,
            ),
            FormField(name="signatory", label=self.tr("Signed by"), value=sender.signatory),
            FormField(name="title", label=self.tr("Position"), value=sender.title),
        ]


def _sender(before: Sender, values: Mapping[str, str]) -> Sender:
    lines = tuple(line.strip() for line in values["address"].splitlines() if line.strip())
    return replace(
        before,
        organisation=values["organisation"].strip(),
        address=lines,
        contact=values["contact"].strip(),
        about=values["about"].strip(),
        signatory=values["signatory"].strip(),
        title=values["title"].strip(),
    )

"""Actions: everything that can be done, once, for menus, buttons, keys, palette and help."""

from collections.abc import Callable, Collection, Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from briefer.gui.action_ids import ActionId, ActionSpec
from briefer.gui.action_list import action_specs


class Actions(QObject):
    """All actions by id. One that nobody handles is in no menu and does nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make every action; none is handled yet."""
        super().__init__(parent)
        self._specs = {spec.id: spec for spec in action_specs()}
        self._handlers: dict[ActionId, list[Callable[[], object]]] = {}
        self._late: dict[ActionId, Callable[[], object]] = {}
        self._hindered: dict[ActionId, str] = {}
        self._suspended: dict[ActionId, str] = {}
        self._lent: dict[ActionId, Callable[[], object]] = {}
        self._lent_why: dict[ActionId, str] = {}
        self._own_text: dict[ActionId, str] = {}
        self._used: list[ActionId] = []
        self._actions = {spec.id: self._made(spec) for spec in self._specs.values()}

    def __getitem__(self, name: ActionId) -> QAction:
        """Return the action called `name`."""
        return self._actions[name]

    def __iter__(self) -> Iterator[ActionSpec]:
        """Give what is known of each action that somebody handles, in the order of the menus."""
        return (spec for spec in self._specs.values() if self._is_handled(spec.id))

    def spec(self, name: ActionId) -> ActionSpec:
        """Return what is known of the action called `name`."""
        return self._specs[name]

    def on(self, name: ActionId, handler: Callable[[], object]) -> None:
        """Call `handler` when the action is asked for."""
        self._late.pop(name, None)
        self._handlers.setdefault(name, []).append(handler)
        self._welcome(name)

    def on_later(self, names: Collection[ActionId], make: Callable[[], object]) -> None:
        """Call `make` when one of these actions is first asked for; it must bring a handler."""
        for name in names:
            self._late[name] = make
            self._welcome(name)

    def set_available(self, name: ActionId, available: bool, why: str = "") -> None:
        """Say whether the action can be done now and, when it cannot, `why`."""
        self._hindered[name] = "" if available else why or name
        self._offer(name)

    def lend(self, handlers: Mapping[ActionId, Callable[[], object]]) -> None:
        """Let the view that is shown answer to actions that others have too, and only to these.

        Whether they can be done is what `lend_words` says then; without `handlers` everything is
        as it was.
        """
        touched: set[ActionId] = {*self._lent, *handlers}
        self._lent, self._lent_why = dict(handlers), {}
        for name, text in self._own_text.items():
            self._actions[name].setText(text)
        self._own_text = {}
        for name in touched:
            self._offer(name)

    def lend_words(self, name: ActionId, text: str, why: str) -> None:
        """Say what a lent action is called here and, when it cannot be done, `why`."""
        if name not in self._lent:
            return
        action = self._actions[name]
        self._own_text.setdefault(name, action.text())
        action.setText(text)
        self._lent_why[name] = why
        self._offer(name)

    def suspend(self, names: Collection[ActionId], why: str) -> None:
        """Keep these actions, and no others, from being done while the window is elsewhere.

        What `set_available` says of them counts again when they are not named any more.
        """
        self.suspend_each(dict.fromkeys(names, why))

    def suspend_each(self, reasons: Mapping[ActionId, str]) -> None:
        """Keep these actions, and no others, from being done, each for a reason of its own."""
        touched: set[ActionId] = {*self._suspended, *reasons}
        self._suspended = dict(reasons)
        for name in touched:
            self._offer(name)

    def why(self, name: ActionId) -> str:
        """Return why the action cannot be done now; empty when it can."""
        own = self._lent_why if name in self._lent else self._hindered
        return self._suspended.get(name) or own.get(name, "")

    def keys(self, name: ActionId) -> str:
        """Return the action's first keys as this system writes them; empty when it has none."""
        keys = self._specs[name].keys
        form = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(keys[0]).toString(form) if keys else ""

    @property
    def recently_used(self) -> tuple[ActionId, ...]:
        """What was done in this session, the last first."""
        return tuple(self._used)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        action.setVisible(False)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setProperty("why", "")
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        if spec.local:
            # Menus show these keys; the pane takes them itself, where it has the focus.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._do(spec.id))
        return action

    def _is_handled(self, name: ActionId) -> bool:
        return name in self._handlers or name in self._late

    def _welcome(self, name: ActionId) -> None:
        self._actions[name].setVisible(True)
        self._offer(name)

    def _do(self, name: ActionId) -> None:
        self._note(name)
        lent = self._lent.get(name)
        if lent is not None:
            lent()
            return
        if name in self._late:
            self._late[name]()
        for handler in self._handlers.get(name, ()):
            handler()

    def _offer(self, name: ActionId) -> None:
        action, why = self._actions[name], self.why(name)
        if action.property("why") != why:
            action.setProperty("why", why)
            # Buttons show the reason, so they must hear of it.
            action.changed.emit()
        action.setEnabled(not why)

    def _note(self, name: ActionId) -> None:
        if name in self._used:
            self._used.remove(name)
        self._used.insert(0, name)

"""Actions: everything that can be done, once, for menus, buttons, keys, palette and help."""

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from briefer.gui.action_list import ActionId, ActionSpec, action_specs


class Actions(QObject):
    """All actions by id. One that nobody handles is in no menu and does nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make every action; none is handled yet."""
        super().__init__(parent)
        self._specs = {spec.id: spec for spec in action_specs()}
        self._handled: set[ActionId] = set()
        self._hindered: dict[ActionId, str] = {}
        self._suspended: dict[ActionId, str] = {}
        self._used: list[ActionId] = []
        self._actions = {spec.id: self._made(spec) for spec in self._specs.values()}

    def __getitem__(self, name: ActionId) -> QAction:
        """Return the action called `name`."""
        return self._actions[name]

    def __iter__(self) -> Iterator[ActionSpec]:
        """Give what is known of each action that somebody handles, in the order of the menus."""
        return (spec for spec in self._specs.values() if spec.id in self._handled)

    def spec(self, name: ActionId) -> ActionSpec:
        """Return what is known of the action called `name`."""
        return self._specs[name]

    def on(self, name: ActionId, handler: Callable[[], object]) -> None:
        """Call `handler` when the action is asked for."""
        self._handled.add(name)
        action = self._actions[name]

        def handle() -> None:
            # Takes no argument: Qt would hand over whether the action is checked.
            handler()

        action.triggered.connect(handle)
        action.setVisible(True)
        self._offer(name)

    def set_available(self, name: ActionId, available: bool, why: str = "") -> None:
        """Say whether the action can be done now and, when it cannot, `why`."""
        self._hindered[name] = "" if available else why or name
        self._offer(name)

    def suspend(self, names: Collection[ActionId], why: str) -> None:
        """Keep these actions, and no others, from being done while the window is elsewhere.

        What `set_available` says of them counts again when they are not named any more.
        """
        touched: set[ActionId] = {*self._suspended, *names}
        self._suspended = dict.fromkeys(names, why)
        for name in touched:
            self._offer(name)

    def why(self, name: ActionId) -> str:
        """Return why the action cannot be done now; empty when it can."""
        return self._suspended.get(name) or self._hindered.get(name, "")

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
        action.triggered.connect(lambda: self._note(spec.id))
        return action

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

"""The order in which Tab goes through a window: as it is read, however it was built."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def tab_stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at in `part`, as it is read: along layouts, from the outside in."""
    if not part.isVisible():
        return
    if _stops_at(part):
        yield part
    for inner in _inner(part):
        yield from tab_stops(inner)


def go_along(stops: Sequence[QWidget], *, forward: bool) -> bool:
    """Go to the next of `stops`, or the one before; return whether there was one."""
    if not stops:
        return False
    now = QApplication.focusWidget()
    if now in stops:
        to = (stops.index(now) + (1 if forward else -1)) % len(stops)
    else:
        to = 0 if forward else len(stops) - 1
    tab, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
    stops[to].setFocus(tab if forward else back)
    return True


def _stops_at(part: QWidget) -> bool:
    wants = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and part.isEnabled() and part.focusProxy() is None


def _inner(part: QWidget) -> Iterator[QWidget]:
    """Yield the parts of `part` in reading order."""
    match part:
        case QAbstractItemView() | QLineEdit():
            return
        case QScrollArea() | QStackedWidget():
            shown = part.widget() if isinstance(part, QScrollArea) else part.currentWidget()
            yield from filter(None, [shown])
        case QSplitter():
            yield from filter(None, map(part.widget, range(part.count())))
        case _:
            laid = list(_laid_out(part.layout()))
            yield from laid
            # What lies over the others, such as a toast, comes after them.
            yield from (child for child in _children(part) if child not in laid)


def _children(part: QWidget) -> Iterator[QWidget]:
    for child in part.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)

"""Two days of which one must not come before the other."""

import datetime as dt
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from briefer.gui.library.field import Field
from briefer.gui.library.fields import Wrong


def partners(field: Field, among: Iterable[Field]) -> Iterator[Field]:
    """Yield the fields whose day and that of `field` have an order."""
    spec = field.spec
    for other in among:
        if (spec.path and other.spec.not_before == spec.path) or (
            spec.not_before and other.spec.path == spec.not_before
        ):
            yield other


def check_order(field: Field, value: object, among: Iterable[Field]) -> None:
    """See that the day in `field` is in order with what is typed beside it; raises Wrong."""
    translate = QCoreApplication.translate
    for other in partners(field, among):
        day = _day_in(other)
        if day is None or not isinstance(value, dt.date):
            continue
        last = field.spec.not_before == other.spec.path
        said = translate("Library", "This is before the day in “{field}”.")
        if not last:
            said = translate("Library", "This is after the day in “{field}”.")
        if (value < day) if last else (day < value):
            raise Wrong(said.format(field=other.spec.label))


def _day_in(field: Field) -> dt.date | None:
    try:
        value = field.value()
    except Wrong:
        return None
    return value if isinstance(value, dt.date) else None

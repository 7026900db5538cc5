"""Changing a property that the style sheet looks at."""

from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set the property `name` and let the style sheet see it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    font, style = widget.font(), widget.style()
    style.unpolish(widget)
    style.polish(widget)
    # The style sheet has set the application's own size again.
    widget.setFont(font)
    widget.update()

"""The one style sheet, made for given colours, text scale and reading direction."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt

from briefer.gui.look.rules import buttons, fields, frames, menus, views
from briefer.gui.look.tokens import Tokens

_LENGTH = re.compile(r"\b(\d+)u(?:-(\d+))?\b")
_ICON = re.compile(r"@icon\((\w+), (\w+)\)")
_NAME = re.compile(r"@(\w+)")


def sheet(
    tokens: Tokens,
    scale: float,
    direction: Qt.LayoutDirection,
    icon_file: Callable[[str, str], str],
) -> str:
    """Return the style sheet of the whole window.

    In the rules `12u` is 12 pixels at a text scale of 1, `12u-1` one pixel less than that;
    `@accent` is a colour, `@start` and `@end` are the sides where a line of text begins and ends,
    and `@icon(down, muted)` is an icon in a colour. `icon_file` returns the path of an icon for
    its name and colour.
    """
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    sides = {
        "start": "right" if mirrored else "left",
        "end": "left" if mirrored else "right",
    }

    def length(found: re.Match[str]) -> str:
        return f"{round(int(found[1]) * scale) - int(found[2] or 0)}px"

    def icon(found: re.Match[str]) -> str:
        return f"url({icon_file(found[1], getattr(tokens, found[2]))})"

    def name(found: re.Match[str]) -> str:
        return sides.get(found[1]) or str(getattr(tokens, found[1]))

    rules = "\n".join(part.RULES for part in (frames, menus, buttons, fields, views))
    return _NAME.sub(name, _ICON.sub(icon, _LENGTH.sub(length, rules)))

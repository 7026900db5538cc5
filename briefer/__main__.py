"""Where briefer starts: no arguments open the window, anything else is a command."""

import ctypes
import importlib
import os
import sys
from pathlib import Path

from briefer.cli.main import run


def main() -> None:
    """Carry out the command line and exit with its code."""
    run(sys.argv[1:], _open_window)


def _open_window(library_file: Path | None) -> int:
    """Open the window and return the exit code when it closes; 2 where there can be none."""
    if _has_no_screen():
        return _refuse(
            "There is no screen here, so the window cannot open.",
            "Start briefer on a desktop, or use its commands: “briefer --help” lists them.",
        )
    try:
        _load_qt()
    except (ImportError, OSError) as problem:
        return _refuse(
            f"The window cannot open, because a part of the system is missing: {problem}.",
            "On Debian or Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 "
            "libfontconfig1 libxcb-cursor0",
        )
    from briefer.bootstrap import build
    from briefer.gui.app import run as run_window

    return run_window(build(library_file))


def _has_no_screen() -> bool:
    """Tell whether there is nowhere to draw; only on Linux and its kin can that be seen."""
    if sys.platform in {"win32", "darwin"}:
        return False
    return not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _load_qt() -> None:
    """Load Qt, and what it would miss too late to say so; raises OSError or ImportError."""
    importlib.import_module("PySide6.QtWidgets")
    # On X11, Qt ends the program where this library is missing.
    if os.environ.get("DISPLAY") and not (
        os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    ):
        ctypes.CDLL("libxcb-cursor.so.0")


def _refuse(message: str, hint: str) -> int:
    print(f"briefer: {message}\n{hint}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()

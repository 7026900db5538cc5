"""Where briefer starts: no arguments open the window, anything else is a command.

Nothing of ours is loaded before it is known which: processes that make letters begin here too.
"""

import ctypes
import gc
import importlib
import os
import sys
from pathlib import Path


def main() -> None:
    """Carry out the command line and exit with its code."""
    if getattr(sys, "frozen", False) and _is_child():
        return
    if not sys.argv[1:] and not _hindrance():
        # Whoever wants the window waits for none of the commands.
        sys.exit(_run_window(Path(file) if (file := os.environ.get("BRIEFER_LIBRARY")) else None))
    from briefer.cli.main import run

    run(sys.argv[1:], _open_window)


def _is_child() -> bool:
    """Do what another briefer has started this one for, and tell whether it has."""
    from briefer.bootstrap import is_reader, is_speller, read_in_child, spell_in_child

    if is_reader(sys.argv[1:]):
        read_in_child()
        return True
    if is_speller(sys.argv[1:]):
        spell_in_child()
        return True
    return False


def _open_window(library_file: Path | None) -> int:
    """Open the window and return the exit code when it closes; 2 where there can be none."""
    hindrance = _hindrance()
    if hindrance:
        print("briefer:", *hindrance, file=sys.stderr)
        return 2
    return _run_window(library_file)


def _run_window(library_file: Path | None) -> int:
    # A start makes much and throws nothing away: looking for rubbish would be a tenth of it.
    gc.disable()
    from briefer.gui.app import run as run_window

    return run_window(library_file)


def _hindrance() -> tuple[str, ...]:
    """Return why no window can open, and what to do; nothing where one can."""
    try:
        if not _has_screen():
            return (
                "There is no screen here, so the window cannot open.\n",
                "Start briefer on a desktop, or use its commands: “briefer --help” lists them.",
            )
        importlib.import_module("PySide6.QtWidgets")
    except (ImportError, OSError) as problem:
        return (
            f"The window cannot open, because a part of the system is missing: {problem}.\n",
            "On Debian or Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 "
            "libfontconfig1 libxcb-cursor0",
        )
    return ()


def _has_screen() -> bool:
    """Tell whether there is somewhere to draw, as far as that can be seen before Qt tries.

    Qt ends the program where it finds no screen, or on X11 misses a library. Raises OSError
    naming that library.
    """
    if sys.platform != "linux" or _set("QT_QPA_PLATFORM") or _set("WAYLAND_DISPLAY"):
        return True
    if not _set("DISPLAY"):
        return False
    ctypes.CDLL("libxcb-cursor.so.0")
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _set(name: str) -> bool:
    return bool(os.environ.get(name))


if __name__ == "__main__":
    main()

"""What this machine has: a home of its own for the tests, and a working Qt or none."""

import importlib
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

Mount = Callable[[str], None]
"""Mounts a disk anew with other options, as "ro"."""

IN_CI = os.environ.get("CI") == "true"
"""Whether a missing tool or library is a failure rather than a skip."""


def skip_or_fail(reason: str | None) -> None:
    """Skip a test for `reason`, or fail it where everything must be tested; None is no reason."""
    if reason is not None:
        pytest.fail(reason) if IN_CI else pytest.skip(reason)


def keep_away_from_home(home: Path) -> None:
    """Point every folder that briefer or Qt could write to below `home`."""
    for name, folder in {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_RUNTIME_DIR": "run",
        "XDG_STATE_HOME": "state",
    }.items():
        place = home / folder
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(place)
    os.environ.pop("BRIEFER_LIBRARY", None)


def draw_offscreen() -> None:
    """Let Qt draw without a screen, at one size whatever the desktop is set to."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
        os.environ.pop(name, None)


def why_no_qt() -> str | None:
    """Return what keeps the window from opening here, or None where it can."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as problem:
        return f"Qt cannot be loaded here: {problem}"
    return None


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Stop a test that looks up or opens an internet address; installed as an audit hook."""
    if event == "socket.getaddrinfo":
        raise NetworkUsed(arguments)
    if event == "socket.__new__" and _is_internet(arguments[1]):
        raise NetworkUsed(arguments)


class NetworkUsed(BaseException):
    """briefer opened the network, which it promises never to do."""


def _is_internet(family: object) -> bool:
    """Tell whether an address family reaches other machines: IPv4, IPv6, or the default."""
    inet, inet6 = 2, 10 if sys.platform == "linux" else 23 if sys.platform == "win32" else 30
    return family in {-1, inet, inet6}


@contextmanager
def no_room() -> Generator[None]:
    """Let no file of this process grow, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def disk_of(size: str, place: Path, tool: Callable[[str], Path]) -> Generator[Mount]:
    """Mount a disk of `size` ("256k") at `place`; give a way to mount it anew ("ro")."""
    place.mkdir()

    def mount(options: str) -> None:
        command = [str(tool("mount")), "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        subprocess.run(command, check=True, capture_output=True)

    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    try:
        mount(f"size={size}")
    except (OSError, subprocess.CalledProcessError) as problem:
        pytest.skip(f"a small disk cannot be mounted here: {problem}")
    yield lambda options: mount(f"remount,{options}")
    subprocess.run([str(tool("umount")), str(place)], check=True)

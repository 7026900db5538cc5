"""The one way to bundled files, alike in a checkout and in a wheel."""

from pathlib import Path, PurePosixPath, PureWindowsPath

from briefer.errors import BrieferError

_PACKAGE = Path(__file__).resolve().parent


class ResourceMissing(BrieferError):
    """A file that briefer brings with it is not where it should be."""

    hint = "Install briefer again; a file that belongs to it has been moved or removed."


class ResourceRefused(ValueError):
    """The caller asked for a name that would leave the bundled files: a bug."""


def root() -> Path:
    """Return the folder that holds every bundled file."""
    in_wheel = _PACKAGE / "_resources"
    in_checkout = _PACKAGE.parent / "resources"
    for candidate in (in_wheel, in_checkout):
        if candidate.is_dir():
            return candidate
    raise ResourceMissing("The files that come with briefer were not found.")


def path(*parts: str) -> Path:
    """Return the path of the bundled file or folder called `parts`.

    Each part may hold slashes: `path("fonts/LiberationSerif-Regular.ttf")`.
    """
    found = root().joinpath(*(_checked(part) for part in parts))
    if not found.exists():
        raise ResourceMissing(f"The bundled file “{'/'.join(parts)}” is missing.")
    return found


def read_text(*parts: str) -> str:
    """Return the bundled UTF-8 text file called `parts`."""
    return path(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """Return the bytes of the bundled file called `parts`."""
    return path(*parts).read_bytes()


def names(*folder: str) -> tuple[str, ...]:
    """Return the names in a bundled folder in alphabetical order, hidden ones left out."""
    entries = path(*folder).iterdir()
    return tuple(sorted(entry.name for entry in entries if not entry.name.startswith(".")))


def _checked(part: str) -> str:
    """Return `part` if it can only lead further down."""
    posix, windows = PurePosixPath(part), PureWindowsPath(part)
    climbs = ".." in windows.parts or windows.drive or windows.root or posix.is_absolute()
    if climbs or not part:
        raise ResourceRefused(f"not a name below the bundled files: {part!r}")
    return part

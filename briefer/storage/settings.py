"""Settings in one TOML file that a person can read and mend."""

import json
import tomllib
from pathlib import Path

import msgspec

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.ports import FileStore
from briefer.services.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings
from briefer.storage.faults import read_or_told


class TomlSettingsStore:
    """The SettingsStore in one file."""

    def __init__(self, path: Path, files: FileStore) -> None:
        """Keep settings at `path`; its folder is made when they are first saved."""
        self._path = path
        self._files = files

    def load(self) -> tuple[Settings, str | None]:
        """Return the settings, and a notice when some could not be read and are the defaults.

        The file is left as it is.
        """
        try:
            text = self._text()
        except BrieferError as problem:
            return Settings(), problem.message
        settings, refused = _understood(text or "")
        if not refused:
            return settings, None
        return settings, sentence(
            "Not everything in the settings file “{path}” could be understood: {refused}.",
            path=shown(self._path),
            refused=shown(refused),
        )

    def save(self, settings: Settings) -> None:
        """Keep `settings`; a file that could not be understood is set aside as “….old”.

        Raises BrieferError if they cannot be written.
        """
        text = self._text()
        self._files.make_folder(self._path.parent)
        if text is not None and _understood(text)[1]:
            aside = self._path.with_name(f"{self._path.name}.old")
            self._files.write(aside, self._path.read_bytes(), replace=True)
        self._files.write(self._path, _toml(settings).encode(), replace=True)

    def _text(self) -> str | None:
        """Return the file's text, or None when there is none."""
        with read_or_told(self._path):
            try:
                return self._path.read_bytes().decode(errors="replace")
            except FileNotFoundError:
                return None


def _understood(text: str) -> tuple[Settings, str]:
    """Return the settings that `text` holds, and which of its parts were not understood."""
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return Settings(), "it is not TOML"
    settings, refused = Settings(), list[str]()
    for name, value in found.items():
        changed = msgspec.to_builtins(settings) | {name: value}
        try:
            settings = _in_range(msgspec.convert(changed, Settings))
        except msgspec.ValidationError:
            refused.append(name)
    return settings, ", ".join(refused)


def _in_range(settings: Settings) -> Settings:
    if not SMALLEST_TEXT <= settings.text_scale <= LARGEST_TEXT:
        raise msgspec.ValidationError("the text would be too small or too large")
    return settings


def _toml(settings: Settings) -> str:
    """Return flat TOML: JSON's strings, numbers and booleans are TOML's, DEL apart."""
    lines = (
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n"
        for name, value in msgspec.to_builtins(settings).items()
    )
    return "".join(lines).replace("\x7f", "\\u007f")

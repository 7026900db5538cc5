"""Settings come back as they were saved; what cannot be read is said, kept and the default."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError
from briefer.services.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings, Theme
from briefer.storage.atomic import AtomicFiles
from briefer.storage.settings import TomlSettingsStore

SCALES = st.floats(SMALLEST_TEXT, LARGEST_TEXT)
CHANGED = Settings(theme=Theme.DARK, text_scale=1.5, export_suffix=".pdf")


def _store(path: Path) -> TomlSettingsStore:
    return TomlSettingsStore(path, AtomicFiles())


@given(st.builds(Settings, text_scale=SCALES))
def test_settings_come_back_as_they_were_saved(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    path = tmp_path_factory.mktemp("settings") / "new" / "settings.toml"
    _store(path).save(settings)
    assert _store(path).load() == (settings, None)


def test_without_a_file_there_are_the_defaults_and_none_is_made(tmp_path: Path) -> None:
    assert _store(tmp_path / "settings.toml").load() == (Settings(), None)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "settings", "refused"),
    [
        ('theme = "dark"\nfont = "Comic"\n', Settings(theme=Theme.DARK), "font"),
        ('theme = "pink"\ntext_scale = 1.5\n', Settings(text_scale=1.5), "theme"),
        ("text_scale = 9.0\nless_motion = 1\n", Settings(), "text_scale, less_motion"),
        ("text_scale = nan\n", Settings(), "text_scale"),
        ("theme = \n", Settings(), "not TOML"),
        ("a = " + "[" * 5000, Settings(), "not TOML"),
        ("theme = '\xff'", Settings(), "theme"),
    ],
)
def test_what_cannot_be_understood_is_named_and_as_new_the_rest_counts(
    tmp_path: Path, text: str, settings: Settings, refused: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="latin-1")
    found, notice = _store(path).load()
    assert found == settings
    assert notice is not None
    assert refused in notice
    assert path.read_text(encoding="latin-1") == text


def test_saving_over_a_file_that_was_not_understood_sets_it_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "pink"\n')
    _store(path).save(CHANGED)
    assert _store(path).load() == (CHANGED, None)
    assert (tmp_path / "settings.toml.old").read_text() == 'theme = "pink"\n'
    _store(path).save(Settings())
    assert (tmp_path / "settings.toml.old").read_text() == 'theme = "pink"\n'


def test_the_file_is_plain_toml(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    _store(path).save(CHANGED)
    found = tomllib.loads(path.read_text())
    assert found["theme"] == "dark"
    assert found["text_scale"] == 1.5


def test_a_place_that_cannot_be_read_is_a_notice_and_one_that_cannot_be_written_an_error(
    tmp_path: Path,
) -> None:
    store = _store(tmp_path)
    settings, notice = store.load()
    assert settings == Settings()
    assert notice == f"“{tmp_path}” is a folder, not a file."
    with pytest.raises(BrieferError):
        store.save(CHANGED)


@given(st.text())
def test_no_file_of_settings_is_a_surprise(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_text(text, encoding="utf-8")
    settings, _ = _store(path).load()
    assert isinstance(settings, Settings)

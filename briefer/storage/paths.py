"""Where things are kept, on every system."""

from pathlib import Path

import platformdirs

_NAME = "briefer"


def default_library() -> Path:
    """Return the library file in the user's data folder, which may not exist yet."""
    return platformdirs.user_data_path(_NAME, appauthor=False) / "library.briefer"


def early_letters() -> Path:
    """Return where the first briefer kept its letters, which may not exist."""
    return default_library().with_name("library.json")


def settings_file() -> Path:
    """Return the settings file in the user's configuration folder, which may not exist yet."""
    return platformdirs.user_config_path(_NAME, appauthor=False) / "settings.toml"

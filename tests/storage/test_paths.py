"""Letters and settings are kept in the user's own folders."""

import os
from pathlib import Path

from briefer.storage import paths


def test_letters_and_settings_are_kept_below_the_users_home() -> None:
    home = Path(os.environ["HOME"])
    assert paths.default_library().is_relative_to(home)
    assert paths.default_library().name == "library.briefer"
    assert paths.settings_file().is_relative_to(home)
    assert paths.settings_file().name == "settings.toml"
    assert "briefer" in paths.default_library().parts

"""Upkeep of the library, as the settings show it: protection, backups, verification."""

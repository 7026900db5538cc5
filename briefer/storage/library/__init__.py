"""The library file: one SQLite database, plain or encrypted."""

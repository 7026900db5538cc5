"""The library view: every record, to be found, read, changed and put away."""

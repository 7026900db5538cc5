"""Spelling: words held against dictionaries, in a process of its own."""

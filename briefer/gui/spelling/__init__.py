"""Spelling in the window: what may be misspelt, where it stands, and what was meant."""

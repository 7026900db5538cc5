"""Whom to write to: the first thing that one sees, and the way to a new letter."""

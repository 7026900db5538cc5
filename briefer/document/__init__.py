"""The format-neutral tree that every renderer draws."""

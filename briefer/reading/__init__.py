"""A report's bytes in, its neutral lines out: one reader for each format."""

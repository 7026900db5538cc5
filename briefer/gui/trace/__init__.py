"""Tracing: why a line is in the letter, and where each of its requests comes from."""

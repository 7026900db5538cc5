"""Whole documents judged by programs that had no part in making them."""

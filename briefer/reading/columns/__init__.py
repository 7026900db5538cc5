"""Recommendations from the rows of a sheet, by what its columns hold."""

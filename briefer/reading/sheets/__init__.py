"""Spreadsheets as rows of words: CSV, and the files of spreadsheet programs."""

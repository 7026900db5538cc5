"""Snippets in the letter: put in where one writes, and made of what is written."""

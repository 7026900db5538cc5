"""Tests of the letter for web forms."""

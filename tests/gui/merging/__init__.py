"""Tests of the window for many letters."""

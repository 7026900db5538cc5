"""Tests of the Templates view."""

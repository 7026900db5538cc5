"""Tests of the library view."""

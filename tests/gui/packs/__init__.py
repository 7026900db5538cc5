"""Tests of the Packs view."""

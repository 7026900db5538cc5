"""Tests of the binding matrix."""

"""Tests of tracing in the window."""

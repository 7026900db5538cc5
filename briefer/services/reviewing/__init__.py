"""Reviewing: what a person decides about a proposal before any of it enters the library.

Every change returns a new review, so that each can be undone.
"""

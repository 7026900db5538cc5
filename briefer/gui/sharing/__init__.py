"""Sharing records with colleagues: giving, taking in, and taking back."""

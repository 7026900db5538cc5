"""briefer: letters that press institutions to act on human-rights findings."""

__version__ = "0.1.0"

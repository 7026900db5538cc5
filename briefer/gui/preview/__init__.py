"""The pages of the very PDF that export writes and the printer prints."""

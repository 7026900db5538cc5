"""The reply ledger of a letter in the window."""

"""The review of a report: what is proposed from it, and what a person decides."""

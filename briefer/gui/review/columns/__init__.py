"""Which column is what: the step between a spreadsheet and its review."""

"""Recipients from the rows of a sheet and from cards, by what the columns hold."""

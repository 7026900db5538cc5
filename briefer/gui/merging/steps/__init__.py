"""The steps of a new job: the letter, whom it goes to, every letter, and where it all goes."""

"""The plot of a run, `docs/speed.svg`, drawn by hand so that it needs no library."""

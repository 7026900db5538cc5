"""Printing: choosing what comes out of the printer, seeing it, and sending it there."""

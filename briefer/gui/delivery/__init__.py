"""The letter leaves the window: as a file, on paper, on the clipboard."""

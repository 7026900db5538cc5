"""Files on disk: bundled content, letters, and atomic writing."""

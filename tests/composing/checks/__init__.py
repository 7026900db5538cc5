"""What a writer is told before a letter goes out, one file for each group of checks."""

"""What briefer brings with it: every record, as letters will use it."""

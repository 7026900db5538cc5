"""Document in, bytes out: one room for each format, one StyleSheet for all."""

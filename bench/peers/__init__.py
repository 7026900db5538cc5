"""Other programs that make the same letters, one a module; each is optional."""

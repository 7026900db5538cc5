"""The binding matrix: what each provision does for each body and each recommendation."""

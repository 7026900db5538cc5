"""Merging: one letter to many recipients, made in parallel and kept one by one."""

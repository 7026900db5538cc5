"""Crews: who makes the letters of a merge, on this computer or on others."""

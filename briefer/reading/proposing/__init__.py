"""Proposing: from the neutral lines of a report to the recommendations that a person confirms.

Pure functions over a report's lines and the records of a library; what belongs to a language is in
`resources/reading`.
"""

"""Document -> PDF (ISO 32000): text into lines, lines onto pages, pages into a file.

Each step is a pure function of the one before. Data never passes a markup parser on the way.
"""

"""Pictures of every view, for people to look at: `python -m tests.gallery [FOLDER]`."""

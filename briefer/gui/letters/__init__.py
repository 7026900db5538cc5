"""All letters: finding one, going on with it, and the trash."""

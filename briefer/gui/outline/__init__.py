"""The outline: the letter's words, block by block, where they are put in order and reworded."""

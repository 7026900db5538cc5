"""A sender's paper and a letter's look: taking files in, and the forms for them."""

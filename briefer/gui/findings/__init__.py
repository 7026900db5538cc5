"""What there is to know about the letter before it goes out, and what one click does about it."""

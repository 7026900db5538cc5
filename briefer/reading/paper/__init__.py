"""What a sender's paper is made of, taken from files: pictures and Word letterheads."""

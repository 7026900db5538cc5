"""What comes out of the printer: which pages stand where on which side of which sheet."""

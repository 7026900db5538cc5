"""The letter view: a header, and the chooser, the outline and the preview side by side."""

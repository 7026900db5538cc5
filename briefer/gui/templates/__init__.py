"""The Templates view: reusable letters as blocks, with what letters would be made of them."""

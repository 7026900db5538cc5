"""The rules of the style sheet, by what they dress; gui/look/sheet.py tells how they are read."""

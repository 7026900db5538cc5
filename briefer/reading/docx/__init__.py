"""Word documents, taken apart as the XML that they are."""

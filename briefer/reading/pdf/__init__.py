"""PDFs: from letters at places on pages to paragraphs."""

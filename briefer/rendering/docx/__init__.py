"""Document -> DOCX (ISO/IEC 29500, transitional), as Word and LibreOffice Writer read it."""

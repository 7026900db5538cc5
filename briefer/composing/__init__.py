"""Letter and library in, outline and Document out: all wording is decided here."""

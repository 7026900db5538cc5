"""Choosing: the addressee, what to ask of it, and the law to rest that on."""

"""The Packs view: letters bound together, with the pages that come of it."""

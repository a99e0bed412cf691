"""Lists out: the page and the pieces of it."""

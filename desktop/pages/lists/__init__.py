"""Lists in: the page and the pieces of it."""

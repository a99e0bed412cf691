"""Badge layouts: the page and the pieces of it."""

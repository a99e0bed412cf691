"""The Event page and the pieces of it."""

"""A walk-in: the sheet and the pieces of it."""

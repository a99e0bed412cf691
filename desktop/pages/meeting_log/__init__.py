"""The log of a meeting: its sheet and the pieces of it."""

"""The settings: their page and the pieces of it."""

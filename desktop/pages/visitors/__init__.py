"""The visitors: their page and the pieces of it."""

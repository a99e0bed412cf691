"""Data protection: its page and the pieces of it."""

"""The dashboard: its page and the pieces of it."""

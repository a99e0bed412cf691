"""The agenda: its page and the pieces of it."""

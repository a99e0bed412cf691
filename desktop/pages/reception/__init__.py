"""The reception: its page and the pieces of it."""

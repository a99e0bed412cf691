"""The pre-flight: its page and the pieces of it."""

"""What was promised: the page and the pieces of it."""

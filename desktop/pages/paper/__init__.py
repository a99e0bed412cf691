"""What the stand has on paper: the page and the pieces of it."""

"""Whether the stand is ready for the doors: what is green, what is not, and what to do."""

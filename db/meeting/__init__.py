"""Meetings of the stand: what became of them, what was said, what was promised."""

"""Badges from the window's side: which are printed, on what, and what becomes of them."""

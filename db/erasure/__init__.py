"""Erasing: what goes of one person on request, of everybody in the end, and what stays gone."""

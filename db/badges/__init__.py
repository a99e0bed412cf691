"""Badges: their codes and layouts, jobs of the printer, and what became of each."""

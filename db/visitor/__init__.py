"""Visitors: registered, corrected, merged, found by their codes, listed."""

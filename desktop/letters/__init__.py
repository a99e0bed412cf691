"""Drafts of letters to visitors, made offline: this program sends nothing."""

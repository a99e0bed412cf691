"""Badges: their stock, their layouts, the one painter, and the ways they leave the program.

Knows neither the store nor the pages: it takes a `BadgeData` and gives a picture, a PDF or a job.
"""

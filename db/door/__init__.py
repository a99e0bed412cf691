"""The doors: check-ins, entries and exits of sessions, who came and who is expected."""

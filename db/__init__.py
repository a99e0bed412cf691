"""The event file: everything that is kept, and the rules about it. No Qt, no threads, no sentences
for people.
"""

SUFFIX = ".desk"
"""How the names of event files end."""

SEALED = ".sealed"
"""How those of sealed files end: backups of a second place, and hand-overs for the office."""

"""The event file: everything that is kept, and the rules about it. No Qt, no threads, no sentences
for people.
"""

SUFFIX = ".desk"
"""How the names of event files end."""

"""The fair in numbers and words: the dashboard, the report of a day and of the event."""

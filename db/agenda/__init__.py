"""The agenda: schedules that come as lists, what stands at which hour, and its sheets."""

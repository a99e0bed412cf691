"""Who is at the laptop, and the screen that is locked while nobody is."""

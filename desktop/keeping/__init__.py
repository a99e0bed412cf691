"""Event files from the window's side: opened, saved, backed up, restored, rehearsed, closed."""

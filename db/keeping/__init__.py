"""The event file as a whole: copies, backups, archives, sealed files, closing, restoring."""

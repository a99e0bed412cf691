"""What staff are told, in sentences: of changes, faults, badges, lists, meetings, people."""

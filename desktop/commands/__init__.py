"""The command line: the second face of the functions that the window calls."""

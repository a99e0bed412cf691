"""What staff see and touch: the window and the command line."""

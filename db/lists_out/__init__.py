"""Lists and papers that leave the event file, and the register of them."""

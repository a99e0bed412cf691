"""In which encoding a list was saved as text, told by whether its words read like names."""

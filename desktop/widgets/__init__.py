"""What every page is made of: theme, icons and the widgets with our looks."""

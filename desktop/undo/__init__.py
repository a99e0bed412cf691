"""Taking back what was done, and asking before what cannot be."""

"""Finding visitors while somebody types."""

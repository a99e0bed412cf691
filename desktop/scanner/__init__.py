"""What scanners type or see, told from what people type."""

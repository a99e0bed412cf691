"""Lists in and out: what organisers send, and what the office gets back."""

"""Ways from a badge to paper: `system` is the system's queues; others fit the same `base`."""

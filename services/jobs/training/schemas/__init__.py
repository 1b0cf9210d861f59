"""Training as it is written and shown."""

"""Community factories as they are written and shown."""

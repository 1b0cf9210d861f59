"""Assets as they are recorded, changed and shown."""

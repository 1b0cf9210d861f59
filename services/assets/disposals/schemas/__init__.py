"""Disposals, what came in of them and what that was used for, as they are written and shown."""

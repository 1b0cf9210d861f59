"""Stipends as they are written and shown."""

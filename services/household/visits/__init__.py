"""Visits 走访 to households, and when the next one is due."""

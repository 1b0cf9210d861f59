"""The published language: one module a publisher, with every event's payload and its value types; permissions; chapters of the API."""

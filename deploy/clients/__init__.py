"""Typed clients in Python and TypeScript, made from the merged OpenAPI document by ``make clients``."""

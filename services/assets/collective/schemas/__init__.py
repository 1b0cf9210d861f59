"""Collectives, their money, equity, resources and months as they go in and come out."""

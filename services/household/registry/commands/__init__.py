"""Every use case of the registry: one transaction with its rows, its events and its audit entry.

Rows are locked from the leaves to the root: person, membership, facts with their sheets, household. Whoever keeps this order never
waits in a circle.
"""

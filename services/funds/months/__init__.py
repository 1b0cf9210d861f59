"""Months of the ledgers 账期: balanced against other books, confirmed by a second person, and closed to whoever posts (domain/assets-and-funds §2.9)."""

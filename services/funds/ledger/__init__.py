"""The journal 总账: every movement of money between accounts, kept for good, corrected by reversal only (domain/assets-and-funds §2.9)."""

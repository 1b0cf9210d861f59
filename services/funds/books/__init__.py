"""Ledgers 账 as views of the one journal: what “三级两账” means is configuration (domain/assets-and-funds §2.9)."""

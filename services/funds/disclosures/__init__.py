"""Disclosures 公告公示 of money and projects: which kinds there are, for how long they hang, and what they tell (domain/assets-and-funds §2.12)."""

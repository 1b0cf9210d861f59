"""Daily reconciliation 每日对账: the invariants of the journal that no constraint can hold (domain/assets-and-funds §2.9, I1–I8)."""

"""Payments 支付: requested by the unit, passed by the department and the finance bureau, paid, filed; refunds and reversals (domain/assets-and-funds §2.13, §2.15)."""

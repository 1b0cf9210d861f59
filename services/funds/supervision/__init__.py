"""Supervision 监管预警 of money (domain/assets-and-funds §2.6, §2.8, §2.14): rules over the records, the alerts they raise, and the figures watched."""

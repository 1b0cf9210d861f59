"""Risks 资产风险 (domain/assets-and-funds §1.15): rules over the register, its contracts, its care and what projects paid, and the alerts they raise."""

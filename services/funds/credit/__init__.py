"""Micro-credit 脱贫人口小额信贷: loans from application to their end, subsidy, risk compensation, checks and figures (domain/assets-and-funds §4.1)."""

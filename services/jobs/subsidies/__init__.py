"""Employment subsidies 就业补贴: policies as dated versions, claims that the ledger judges, what was paid by which version."""

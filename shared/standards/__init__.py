"""National standards and plain facts: clock, ids, money, citizen and division numbers."""

"""Earnings 收入事实: what other services know that a household was paid, beside what its income statements say."""

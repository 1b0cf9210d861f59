"""Earnings 收入事实: what other services have paid a household, as they tell it, beside what its income statements say."""

"""Figures 资产统计 of the register that depend on the day: net values, and how many assets have all five 五有 of their care."""

"""Leads 线索: households to visit, from the day they are found to the day they are settled, and what departments learn of it."""

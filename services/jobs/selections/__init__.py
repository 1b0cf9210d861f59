"""Yearly selections 选树 of model talents and of professional managers 职业经理人 (plan measure 17; domain/jobs-and-platform §5.1)."""

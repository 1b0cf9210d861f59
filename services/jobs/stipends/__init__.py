"""Stipend payroll 补贴发放 of public-welfare posts (plan measure 8; domain/jobs-and-platform §2.5)."""

"""Vacancies 招聘岗位 of employers: taken in, reviewed, open, filled or expired (domain/jobs-and-platform §4)."""

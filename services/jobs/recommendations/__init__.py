"""Recommendations 岗位推荐: vacancies that were told to people with their consent, and what came of it (domain/jobs-and-platform §1.3 H, §4)."""

"""Attendance 考勤 and assessment 考核 of who holds a public-welfare post, month by month (domain/jobs-and-platform §2.4, §2.6)."""

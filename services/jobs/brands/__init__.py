"""Labour brands 劳务品牌, and what they come to every year (plan measure 8; domain/jobs-and-platform §3.3)."""

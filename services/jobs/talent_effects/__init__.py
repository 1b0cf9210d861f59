"""What talents bring about 人才实效, year by year, and who of them counts towards the county's target (plan measure 17; domain/jobs-and-platform §5.1)."""

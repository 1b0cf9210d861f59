"""The demand directory 人才需求目录 of a year, published by the county in editions (plan measure 17; domain/jobs-and-platform §5.1)."""

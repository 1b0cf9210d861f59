"""Professional managers 职业经理人 of village collectives: contracts, targets, pay, yearly assessments, exits (plan measure 17; domain/jobs-and-platform §5.1)."""

"""Work-relief projects 以工代赈: who works there, for how many days, what they were paid, and whether that is share enough (domain/jobs-and-platform §3.4)."""

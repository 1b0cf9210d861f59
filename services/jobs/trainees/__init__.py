"""Who is trained: the roster of a class, daily sign-in, exams, certificates, and who works afterwards (domain/jobs-and-platform §3.5, I-10)."""

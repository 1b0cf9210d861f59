"""Who is selected for, holds and leaves a public-welfare post (plan measure 8; domain/jobs-and-platform §2.3, §2.4)."""

"""A table that comes in as a file: one declaration gives reading, checks, staging, report, rejects and template."""

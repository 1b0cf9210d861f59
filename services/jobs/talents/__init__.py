"""The pool of talents 人才库: who they are, proposed by towns, accepted by the county, until they leave (plan measure 17; domain/jobs-and-platform §5.1)."""

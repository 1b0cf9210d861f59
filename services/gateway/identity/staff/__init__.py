"""Staff 工作人员: the people who work with the platform, their roles, and the sessions in which they do."""

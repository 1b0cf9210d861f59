"""New community factories 新社区工厂 and employment workshops 帮扶车间, and the jobs that they give (plan measure 8; domain/jobs-and-platform §3.1, §3.2)."""

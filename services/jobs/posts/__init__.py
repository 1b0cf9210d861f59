"""Public-welfare posts 公益性岗位 and what they may pay (plan measure 8; domain/jobs-and-platform §2.1, §2.2)."""

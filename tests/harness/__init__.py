"""Real PostgreSQL and NATS, and the whole platform, for tests."""

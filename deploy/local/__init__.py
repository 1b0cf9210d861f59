"""The whole platform on one machine: PostgreSQL and NATS from their wheels, every service, and the supervisor over them."""

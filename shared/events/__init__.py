"""Events between services: an outbox in each database, one relay to NATS JetStream, consumers that apply each event once."""

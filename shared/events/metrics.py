"""What the event spine tells Prometheus."""

from prometheus_client import Counter, Gauge, Histogram

__all__ = [
    "APPLIED",
    "CONSUMER_FAULTS",
    "CONSUMER_LAG",
    "CONSUMER_PENDING",
    "DEAD_LETTERS",
    "OUTBOX_AGE",
    "OUTBOX_DEPTH",
    "RELAYED",
    "RELAY_FAULTS",
    "STREAM_FILL",
]

# All have labels: a process that never sets one (an api) does not tell it as zero.
OUTBOX_DEPTH = Gauge("zx_outbox_depth", "Events committed and not yet published.", ["service"])
OUTBOX_AGE = Gauge("zx_outbox_age_seconds", "Age of the oldest event not yet published.", ["service"])
RELAYED = Counter("zx_relay_events_total", "Events published.", ["type"])
RELAY_FAULTS = Counter("zx_relay_faults_total", "Publications that failed and are tried again.", ["error"])
CONSUMER_PENDING = Gauge("zx_consumer_pending", "Messages of the stream not yet applied.", ["consumer", "stream"])
CONSUMER_LAG = Histogram(
    "zx_consumer_lag_seconds",
    "From the event's insertion into the outbox until its application was committed.",
    ["consumer"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600),
)
APPLIED = Counter("zx_consumer_items_total", "Items applied.", ["consumer", "type"])
CONSUMER_FAULTS = Counter("zx_consumer_faults_total", "Batches held (outage) or replayed (poison).", ["consumer", "kind"])
DEAD_LETTERS = Gauge("zx_dead_letters", "Items refused or waiting behind a refused one.", ["consumer", "state"])
STREAM_FILL = Gauge("zx_stream_fill_ratio", "Bytes of the stream over its limit.", ["stream"])

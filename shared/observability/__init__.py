"""What a process says about itself: JSON logs, traces that cross services, metrics, health."""

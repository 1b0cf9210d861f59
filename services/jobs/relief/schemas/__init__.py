"""Bodies of work-relief projects."""

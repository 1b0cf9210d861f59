"""The ``zhenxing`` command."""

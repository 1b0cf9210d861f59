"""Writing steps: of a single deed, and of what a batch changed."""

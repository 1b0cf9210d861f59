"""``python -m tests.console_screenshots``: the pictures of `docs/console.md`."""

"""Tests at the console, in a browser: one platform and its people for all of them."""

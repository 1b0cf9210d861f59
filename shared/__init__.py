"""Mechanisms that every service stands on. Nothing in here knows a service."""

import gc

# Python looks for garbage after every 700 new objects. A service's start makes hundreds of thousands that stay, and a request thousands that go by
# themselves: looked for less often, both take a tenth less time, for a few megabytes.
gc.set_threshold(50_000)

"""The command that makes the event streams."""

from __future__ import annotations

import argparse
import asyncio

from deploy.cli.context import current
from deploy.streams import make_streams

__all__ = ["streams"]


def streams(options: argparse.Namespace) -> int:
    """Make the event streams."""
    asyncio.run(make_streams(current(), replicas=options.replicas))
    return 0

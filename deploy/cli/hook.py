"""Runs one ``module:function`` of a service in this process; it says by a false or non-zero answer that it found faults."""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
from importlib import import_module

__all__ = ["main"]


def main(entry: str, arguments: str = "{}") -> int:
    """Call the function, plain or async, with arguments by name (JSON); ``None`` and 0 mean well."""
    module, _, function = entry.partition(":")
    answer = getattr(import_module(module), function)(**json.loads(arguments))
    if inspect.iscoroutine(answer):
        answer = asyncio.run(answer)
    return int(answer or 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""``python -m tests.bench [--households N] [NAME ...]``: measure every hot way beside its physical limit."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from tests.bench.context import HOUSEHOLDS, Context
from tests.bench.report import Row, print_table

__all__ = ["BENCHES", "main"]

BENCHES = (
    "events",
    "screening",
    "profile",
    "exports",
    "postings",
    "registers",
    "jobs",
    "matching",
    "employment",
    "factories",
    "rolls",
    "training",
    "stipends",
    "talents",
    "subsidies",
    "load",
    "proxy",
    "inbox",
    "cases",
    "helping",
    "months",
    "funds",
    "ledgers",
    "assets",
)
"""Modules of this package with ``async def run(context) -> list[Row]``; those on the whole platform come last."""


def main() -> int:
    """Run benches one after the other, so that none disturbs another; 1 when one fails or misses its target."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--households", type=int, default=HOUSEHOLDS, help="size of the county")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of: {', '.join(BENCHES)}")
    options = parser.parse_args()
    began = time.monotonic()
    rows: list[Row] = []
    failed = []
    with tempfile.TemporaryDirectory(prefix="zx-bench-") as folder:
        Path(folder).chmod(0o755)
        with Context(Path(folder), options.households) as context:
            for name in options.names or BENCHES:
                print(f"==> {name}", flush=True)
                module: Any = importlib.import_module(f"tests.bench.{name}")
                try:
                    rows += asyncio.run(module.run(context))
                except Exception:  # noqa: BLE001 - one that fails does not take the others with it
                    traceback.print_exc()
                    failed.append(name)
    print(f"\n{os.cpu_count()} cores, {options.households:,} households, {time.monotonic() - began:.0f} s in all\n")
    print_table(rows)
    missed = [row.name for row in rows if not row.met]
    if failed or missed:
        print(f"\nfailed: {', '.join([*failed, *missed])}")
    return 1 if failed or missed else 0


if __name__ == "__main__":
    sys.exit(main())

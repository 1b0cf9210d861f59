"""``python -m deploy.checks [NAME ...]``: run all checks, or the named ones; the exit code is 1 when one fails."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed

from deploy.checks import (
    asyncapi,
    audit,
    clients,
    console,
    containers,
    lock,
    migrations,
    openapi,
    paths,
    procedures,
    scope,
    sizes,
    words,
)
from deploy.checks.outcome import Outcome, command

__all__ = ["CHECKS", "main"]

AT_ONCE = 2
SHOWN = 60
"""Lines of one check that are printed; its own command shows all."""

CHECKS: dict[str, Callable[[], Outcome]] = {
    # the slow ones first
    "console": console.run,
    "types": lambda: command("mypy"),
    "migrations": migrations.run,
    "audit": audit.run,
    "openapi": openapi.run,
    "clients": clients.run,
    "asyncapi": asyncapi.run,
    "walls": lambda: command("lint-imports", "--no-logo"),
    "style": lambda: command("ruff", "check", "--quiet", "--output-format", "concise", "."),
    "format": lambda: command("ruff", "format", "--check", "--output-format", "concise", "."),
    "contracts": lambda: command("python", "-m", "shared.contracts.snapshot", "--check"),
    "scope": scope.run,
    "sizes": sizes.run,
    "words": words.run,
    "paths": paths.run,
    "lock": lock.run,
    "containers": containers.run,
    "procedures": procedures.run,
}


def main(names: Sequence[str]) -> int:
    """Run checks side by side and print one line each as it ends, with what is wrong below it."""
    if unknown := set(names) - set(CHECKS):
        print(f"no such check: {', '.join(sorted(unknown))}; there are: {', '.join(CHECKS)}")
        return 2
    started = time.monotonic()
    failed = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = {pool.submit(_timed, CHECKS[name]): name for name in names or CHECKS}
        for future in as_completed(running):
            outcome, seconds = _result(future)
            failed += [running[future]] if outcome.faults else []
            _print(running[future], outcome, seconds)
    print(f"{'failed: ' + ', '.join(failed) if failed else 'all ok'} ({time.monotonic() - started:.0f} s)")
    return 1 if failed else 0


def _timed(check: Callable[[], Outcome]) -> tuple[Outcome, float]:
    started = time.monotonic()
    outcome = check()
    return outcome, time.monotonic() - started


def _result(future: Future[tuple[Outcome, float]]) -> tuple[Outcome, float]:
    try:
        return future.result()
    except Exception:  # noqa: BLE001 - a check that breaks has failed, the others go on
        return Outcome(faults=traceback.format_exc().splitlines()), 0.0


def _print(name: str, outcome: Outcome, seconds: float) -> None:
    word = "FAILED" if outcome.faults else "warning" if outcome.warning else "ok"
    said = outcome.warning or outcome.note
    print(f"{word:<8}{name:<12}{seconds:5.1f} s  {said}", flush=True)
    for fault in outcome.faults[:SHOWN]:
        print(f"        {fault}")
    if len(outcome.faults) > SHOWN:
        print(f"        … and {len(outcome.faults) - SHOWN} more: python -m deploy.checks {name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

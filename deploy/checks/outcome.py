"""What a check says: well or not, and each place where it is not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["ROOT", "Outcome", "command", "tracked"]

ROOT = Path(__file__).resolve().parents[2]
LONGEST_COMMAND_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Outcome:
    """``faults`` fail the check; ``note`` is said in either case; ``warning`` is worth a look and fails nothing."""

    faults: Sequence[str] = ()
    note: str = ""
    warning: str = ""


def command(*arguments: str, environment: Mapping[str, str] | None = None) -> Outcome:
    """The outcome of a program of this environment: its output is the fault when it does not end with 0."""
    program = Path(sys.executable).with_name(arguments[0])
    full = [str(program), *arguments[1:]] if program.exists() else list(arguments)
    try:
        ended = subprocess.run(  # noqa: S603 - the arguments are ours
            full,
            cwd=ROOT,
            env={**os.environ, "NO_COLOR": "1", **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LONGEST_COMMAND_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Outcome(faults=[f"{arguments[0]} took longer than {LONGEST_COMMAND_SECONDS} s"])
    output = (ended.stdout + ended.stderr).strip()
    if ended.returncode != 0:
        return Outcome(faults=output.splitlines() or [f"{arguments[0]} ended with {ended.returncode}"])
    return Outcome(note=output.splitlines()[-1] if output else "")


def tracked(*patterns: str) -> list[Path]:
    """Files of the project (not ignored by git), relative to its root; ``*`` in a pattern crosses folders."""
    listed = subprocess.run(  # noqa: S603
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],  # noqa: S607 - git is required
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [Path(line) for line in sorted(set(listed.stdout.splitlines())) if (ROOT / line).is_file()]

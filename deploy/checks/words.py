"""Words that must not stand in this repository: unfinished work, places of one machine, how the text was made."""

from __future__ import annotations

import re
from pathlib import Path

from deploy.checks.outcome import ROOT, Outcome, tracked

__all__ = ["faults_in", "run"]

UNREAD = {Path("requirements.lock"), Path("deploy/checks/words.py"), Path("tests/unit/checks/test_words.py")}
FORBIDDEN = {
    "unfinished": re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"),
    "a place on one machine": re.compile(r"(?<![\w.])/work/|/tmp/zx(?![-<{])|/home/\w|/root/|\.\./shared/"),
    "how the text was made": re.compile(
        r"\b(?:claude|anthropic|openai|chatgpt|copilot|language model|coding agents?|subagents?|ai assistants?"
        r"|(?:this|the|another|previous|next|earlier|later) (?:brief|helper)|helper \d|as an ai)\b",
        re.IGNORECASE,
    ),
}


def run() -> Outcome:
    """Every place of a forbidden word."""
    faults = [
        f"{path}:{fault}"
        for path in tracked()
        if path not in UNREAD and path.parts[:2] != ("tests", "data")
        for fault in faults_in(ROOT / path)
    ]
    return Outcome(faults=faults)


def faults_in(path: Path) -> list[str]:
    """``line: kind: text`` for every forbidden word of a file; a file that is no text has none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []
    return [
        f"{number}: {kind}: {line.strip()[:100]}"
        for number, line in enumerate(lines, start=1)
        for kind, pattern in FORBIDDEN.items()
        if pattern.search(line)
    ]

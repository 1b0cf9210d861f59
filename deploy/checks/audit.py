"""Known weaknesses of the pinned dependencies. Without a network this is a warning: the answer is somewhere else."""

from __future__ import annotations

from deploy.checks.outcome import Outcome, command

__all__ = ["run"]

TIMEOUT_SECONDS = "15"
_NO_ANSWER = ("ConnectionError", "Timeout", "timed out", "Max retries", "Name or service not known", "ServiceError", "SSLError")


def run() -> Outcome:
    """What pip-audit knows against the lock file."""
    outcome = command(
        "pip-audit", "--requirement", "requirements.lock", "--require-hashes", "--disable-pip",
        "--progress-spinner", "off", "--timeout", TIMEOUT_SECONDS,
    )  # fmt: skip
    said = "\n".join(outcome.faults)
    if outcome.faults and "Vulnerability" not in said and any(mark in said for mark in _NO_ANSWER):
        return Outcome(warning="no answer from the vulnerability service; run again with a network")
    return outcome

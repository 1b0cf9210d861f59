"""A lock that lags behind pyproject.toml is seen."""

from __future__ import annotations

from deploy.checks.lock import faults_of

LOCK = """\
fastapi==0.165.0 \\
    --hash=sha256:00
python-multipart==0.0.34 ; python_version >= "3.11" \\
    --hash=sha256:01
"""


def test_a_lock_that_fits() -> None:
    assert faults_of(["fastapi==0.165.0", "python_multipart[x]==0.0.34", "fastapi"], LOCK) == []


def test_versions_and_missing_pins_are_named() -> None:
    faults = faults_of(["fastapi==0.166.0", "httpx==0.28.1"], LOCK)
    assert [fault.split(":")[0] for fault in faults] == [
        "fastapi==0.166.0 is pinned as 0.165.0",
        "httpx==0.28.1 is pinned as nothing",
    ]


def test_a_pin_without_a_hash_is_named() -> None:
    assert faults_of([], "six==1.17.0\n" + LOCK) == ["six==1.17.0 has no hash"]

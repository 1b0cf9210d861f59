"""The console of a new platform, and the people at it: one for all tests here, which run one after the other.

Its end is that of the package: a browser that stays open keeps an event loop running, beside which no other test could have one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from deploy import console
from tests.harness.console import NO_CHROMIUM, Office, browsing, chromium
from tests.harness.platform import RunningPlatform


@pytest.fixture(scope="package")
def new_platform(short_folder: Path) -> Iterator[RunningPlatform]:
    """A platform that nobody has used: its first administrator has yet to sign in. Its console is built, or the test fails."""
    console.build()
    platform = RunningPlatform(short_folder / "console")
    try:
        platform.ready()
        yield platform
    finally:
        platform.wipe_out()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium; only where it cannot be had are its tests skipped."""
    program = chromium()
    if program is None:
        pytest.skip(NO_CHROMIUM)
    with browsing(program) as opened:
        yield opened


@pytest.fixture(scope="package")
def office(browser: Browser, new_platform: RunningPlatform) -> Office:
    """The people of one county, each signed in."""
    return Office.open(browser, new_platform)


@pytest.fixture(scope="module", autouse=True)
def nobody_stays(office: Office) -> Iterator[None]:
    """Whom a file's tests have hired leaves with them."""
    yield
    office.part()

"""How a picture is taken."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.harness.processes import ROOT

__all__ = ["FOLDER", "take"]

FOLDER = ROOT / "docs" / "console"
MOST_BYTES = 220 << 10


def take(page: Page, name: str) -> None:
    """One picture, once nothing moves any more."""
    page.wait_for_load_state("networkidle")
    expect(page.locator(".el-loading-mask").locator("visible=true")).to_have_count(0)
    place = FOLDER / f"{name}.png"
    page.screenshot(path=place, animations="disabled")
    size = place.stat().st_size
    assert size <= MOST_BYTES, f"{name}: {size} bytes"

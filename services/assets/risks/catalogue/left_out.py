"""Rules of domain/assets-and-funds §1.15 that are not run, each for its reason."""

from __future__ import annotations

from shared.supervision.rules import LeftOut

__all__ = ["LEFT_OUT"]

LEFT_OUT: tuple[LeftOut, ...] = (LeftOut("RA11", "变相占用", "没有村干部及其亲属名单,也没有登记经营主体的股东"),)
"""In the order of their codes. Each can be run once its records are kept."""

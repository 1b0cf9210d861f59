"""The calendar day in China inside statements; sessions themselves run in UTC."""

from __future__ import annotations

__all__ = ["TODAY"]

TODAY = "CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date)"

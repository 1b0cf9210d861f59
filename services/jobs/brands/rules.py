"""The words of labour brands 劳务品牌 (domain/jobs-and-platform §3.3). Pure."""

from __future__ import annotations

__all__ = ["KINDS"]

KINDS = {"skill": "技能型", "service": "服务型", "culture": "文旅型", "manufacturing": "制造型"}
"""品牌类型."""

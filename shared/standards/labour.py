"""Labour ability 劳动能力, in the words of the national system against falling back into poverty (domain/jobs-and-platform §1.3 C)."""

from __future__ import annotations

__all__ = ["ABLE", "FULLY_ABLE", "NOT_AT_SCHOOL", "PARTLY_ABLE", "UNABLE"]

FULLY_ABLE = ("普通劳动力", "技能劳动力")
"""Able to do any work."""
PARTLY_ABLE = ("弱劳动力或半劳动力",)
"""Able to do some."""
ABLE = (*FULLY_ABLE, *PARTLY_ABLE)
UNABLE = ("丧失劳动力", "无劳动力")
"""Able to do none."""
NOT_AT_SCHOOL = ("非在校生", "非在校", "毕业", "无", "否")
"""What is written under 在校生状况 of people who are at no school; whatever else is written there is their grade."""

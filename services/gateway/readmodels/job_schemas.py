"""What the jobs board answers."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from services.gateway.readmodels.schemas import DivisionName, Lights
from shared.registry.regions import NATIONAL
from shared.web.bodies import Out, codes

__all__ = ["AreaJobs", "ChannelJobs", "IndustryJobs", "JobsBoard", "MonthJobs", "PostJobs", "RegionJobs"]

_EMPLOYED = Field(title="在业人数", description="People with a spell of work on the day.", examples=[412])


class JobFigures(Out):
    """How many people work, and how many hold a public-welfare post."""

    employed: int = _EMPLOYED
    away: int = Field(title="县外务工人数", description="Of them those who work outside the county.", examples=[268])
    holders: int = Field(title="公益性岗位在岗人数", description="Who hold a post there, suspended or not.", examples=[36])


class RegionJobs(Out):
    """People by where they work, seen from their home."""

    region: str = Field(title="务工区域", description=f"{codes(NATIONAL.words)}.", examples=["other_province"])
    employed: int = _EMPLOYED


class IndustryJobs(Out):
    """People by industry."""

    industry: str | None = Field(title="行业", description="Section of GB/T 4754; null: not told.", examples=["C"])
    employed: int = _EMPLOYED


class ChannelJobs(Out):
    """People by channel."""

    channel: str = Field(title="就业渠道", description="Code, such as workshop 就业帮扶车间(社区工厂).", examples=["workshop"])
    employed: int = _EMPLOYED


class MonthJobs(Out):
    """People who worked on the last day of a month, or on the day of the board in its own."""

    month: date = Field(title="月份", description="Its first day.", examples=["2026-10-01"])
    employed: int = _EMPLOYED


class PostJobs(Out):
    """Public-welfare posts of a kind, as their appointments are."""

    kind: str = Field(title="岗位类型", description="Code, such as ranger 生态护林员.", examples=["ranger"])
    serving: int = Field(title="在岗", description="Who serve.", examples=[34])
    suspended: int = Field(title="停岗", description="Who are suspended.", examples=[2])
    selecting: int = Field(title="选聘中", description="Who are being selected.", examples=[3])
    ended: int = Field(title="已退岗", description="Who have left.", examples=[5])


class AreaJobs(JobFigures):
    """A division right below that of the board."""

    division: DivisionName = Field(title="行政区划", description="Which.")
    alerts: Lights = Field(title="就业台账预警", description="Open alerts there.")


class JobsBoard(JobFigures):
    """The jobs board 就业看板 of a division, by where people live and where posts lie. Somebody with two jobs counts once, and in each group of theirs."""

    division: DivisionName = Field(title="行政区划", description="Which.")
    on: date = Field(title="日期", description="As of which day.", examples=["2026-11-28"])
    alerts: Lights = Field(title="就业台账预警", description="Open alerts there.")
    by_region: list[RegionJobs] = Field(title="按务工区域", description="From near to far.")
    by_industry: list[IndustryJobs] = Field(title="按行业", description="By code; those not told last.")
    by_channel: list[ChannelJobs] = Field(title="按就业渠道", description="By code.")
    by_month: list[MonthJobs] = Field(title="按月", description="The last thirteen months, the oldest first.")
    posts: list[PostJobs] = Field(title="公益性岗位", description="By kind.")
    children: list[AreaJobs] = Field(title="下级", description="Right below, by code.")

"""The three states of a community factory (domain/jobs-and-platform §3.2): in operation, watched for some months, cleared."""

from __future__ import annotations

from services.jobs.factories.rules import FactoryFacts, buffered, in_season
from shared.workflow import Level, Machine, State, Transition

__all__ = ["FACTORY"]

_REVIEW = "factories:review"
_TOWN, _COUNTY = Level.TOWN, Level.COUNTY

FACTORY: Machine[FactoryFacts] = Machine.of(
    "factory",
    "社区工厂动态管理",
    (
        State("operating", "正常运行"),
        State("monitored", "监测待处置", _COUNTY),
        State("cleared", "清理"),
    ),
    (
        Transition("watch", "列入监测", ("operating",), "monitored", _REVIEW, _TOWN, (in_season,), opinion=True),
        Transition("restore", "恢复正常", ("monitored",), "operating", _REVIEW, _COUNTY, opinion=True),
        Transition(
            "clear",
            "清理",
            ("operating", "monitored"),
            "cleared",
            _REVIEW,
            _COUNTY,
            (buffered,),
            not_by=("watch",),
            opinion=True,
        ),
    ),
)
"""正常运行、监测待处置(缓冲期为参数)、清理. The months of grace are the deadline of whoever has to decide."""

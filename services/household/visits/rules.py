"""The words of visits 走访 (domain/household §3.6; domain/jobs-and-platform §5.3, A-06 to A-08). Pure data."""

from __future__ import annotations

from shared.workflow import Level, Machine, State, Transition

__all__ = ["ASPECTS", "CHANGES", "CHECKED", "DAYS", "FINDINGS", "GROUPS", "METHODS", "VISIT"]

METHODS = {"home": "入户", "phone": "电话", "wechat": "微信"}
"""走访方式; whoever is away 外出 is reached by phone or WeChat (A-08)."""

ASPECTS = {
    "income": "收入稳定",
    "education": "义务教育",
    "medical": "基本医疗",
    "housing": "住房安全",
    "water": "饮水安全",
    "employment": "务工就业",
    "disaster": "灾害事故",
    "other": "其他",
}
"""What a problem found on a visit is about."""
CHECKED = ("income", "education", "medical", "housing", "water")
"""Aspects that every visit ticks off (A-07)."""
FINDINGS = {"fine": "无问题", "problem": "有问题", "none": "不涉及"}
"""What a tick says."""

CHANGES = {
    "member": "人口变化",
    "work": "务工就业变化",
    "income": "收入变化",
    "expense": "支出变化",
    "health": "健康变化",
    "schooling": "就学变化",
    "housing": "住房变化",
    "policy": "享受政策变化",
    "contact": "联系方式变化",
    "other": "其他变化",
}
"""What has changed since the visit before."""

GROUPS = {"monitored": "监测户", "eliminated": "风险消除户", "lifted": "脱贫户", "ordinary": "一般农户"}
"""Groups of households by how often they are visited (A-06), the most often visited first."""
DAYS = {
    "monitored": "visit_monitored_days",
    "eliminated": "visit_eliminated_days",
    "lifted": "visit_lifted_days",
    "ordinary": "visit_ordinary_days",
}
"""The parameter with the days from one visit to the next."""

VISIT: Machine[object] = Machine.of(
    "visit",
    "走访",
    (State("idle", "无走访任务"), State("due", "待走访", Level.VILLAGE), State("released", "已解除走访任务")),
    (
        Transition("begin", "落实帮扶责任人", ("idle", "released"), "due", "helpers:write", Level.TOWN),
        Transition("visit", "走访", ("due",), "due", "visits:write", Level.VILLAGE),
        Transition("release", "解除帮扶", ("due",), "released", "helpers:write", Level.TOWN),
    ),
)
"""When a household is to be visited. It keeps no moves of its own: assignments and visits are the record of what happened."""

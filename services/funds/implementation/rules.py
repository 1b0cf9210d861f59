"""The words of carrying out projects and its pure rules: contracts, changes, splitting, labour pay (domain/assets-and-funds §2.13, §2.14, §3.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shared.workflow import Block

__all__ = [
    "CHANGE_STATES",
    "CONTRACT_KINDS",
    "CONTRACT_STATES",
    "DEFECT_ORIGINS",
    "HOUSEHOLD_KINDS",
    "LIMITS",
    "MEMBER_ROLES",
    "PARTY_KINDS",
    "PROCUREMENTS",
    "PROPOSALS",
    "SELF_BUILD",
    "TENDER",
    "WORK_RELIEF",
    "Terms",
    "Twin",
    "beyond_change",
    "percent_of",
    "split_among",
    "term_blocks",
    "within",
]

PARTY_KINDS = {
    "enterprise": "企业",
    "individual": "个体工商户",
    "cooperative": "农民专业合作社",
    "collective": "农村集体经济组织",
    "committee": "村(居)民委员会",
    "institution": "机关、事业单位",
    "society": "社会组织",
}
"""往来单位类别: with whom contracts are made and who is paid for projects."""
PROPOSALS = {"proposed": "待核准", "agreed": "已核准", "refused": "已退回", "replaced": "已停用"}
"""How a bank account of a party stands: one proposes it, another agrees."""
CONTRACT_KINDS = {"works": "施工", "goods": "货物", "services": "服务", "self_build": "自建", "work_relief": "以工代赈"}
"""合同类别."""
SELF_BUILD, WORK_RELIEF = "self_build", "work_relief"
PROCUREMENTS = {
    "tender": "公开招标",
    "negotiation": "竞争性磋商",
    "inquiry": "询价",
    "direct": "直接委托",
    "self_build": "自建",
}
"""采购方式."""
TENDER = "tender"
LIMITS: Mapping[str, str] = {
    "works": "contract_limit_works",
    "work_relief": "contract_limit_works",
    "goods": "contract_limit_goods",
    "services": "contract_limit_services",
}
"""From which amount, a parameter, a contract of a kind is tendered for (§2.14 F-A15); what people build themselves is not."""
CONTRACT_STATES = {"active": "履行中", "terminated": "已终止"}
CHANGE_STATES = {"proposed": "待批准", "approved": "已批准", "refused": "未批准"}
"""合同变更: one proposes it, another approves."""
DEFECT_ORIGINS = {"acceptance": "验收发现", "warranty": "质保期发现"}
"""When a defect 质量问题 was found."""
MEMBER_ROLES = {
    "owner": "项目实施单位",
    "department": "行业主管部门",
    "town": "镇人民政府",
    "supervisor": "监理单位",
    "expert": "专家",
    "villager": "群众代表",
}
"""Whom a member 验收组成员 of an acceptance stands for. Villagers are named masked."""
HOUSEHOLD_KINDS = {
    "poverty_exited": "脱贫户",
    "monitored": "监测对象户",
    "low_income": "其他低收入户",
    "other": "其他农户",
}
"""Kind of household of who works for pay on a project (§3.9, plan measure 8)."""


def percent_of(part: Decimal, whole: Decimal) -> Decimal:
    """A share in percent with two decimals; nought of nothing."""
    return Decimal("0.00") if whole == 0 else (part * 100 / whole).quantize(Decimal("0.01"))


@dataclass(frozen=True, slots=True)
class Terms:
    """What a contract is to say, and the reasons given for what is out of the ordinary."""

    kind: str
    procurement: str
    amount: Decimal
    signed_on: date
    starts_on: date
    ends_on: date
    retention_percent: Decimal
    defect_months: int
    labour_percent: Decimal | None = None
    plan_reason: str | None = None
    procurement_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """Another contract of the same unit, place and kind."""

    project_code: str
    amount: Decimal
    signed_on: date


def term_blocks(terms: Terms, planned: Decimal, contracted: Decimal, values: Mapping[str, Decimal]) -> list[Block]:
    """Everything that stands against a contract of a project with this planned amount, of which so much is contracted for already, yuan."""
    return [
        *_day_blocks(terms),
        *_money_blocks(terms, planned, contracted, values),
        *_quality_blocks(terms, values),
    ]


def _day_blocks(terms: Terms) -> Iterable[Block]:
    if terms.starts_on < terms.signed_on:
        yield Block("starts_before_signed", f"开工日期不能早于签订日期 {terms.signed_on}", "body.starts_on")
    if terms.ends_on < terms.starts_on:
        yield Block("ends_before_start", "完工日期不能早于开工日期", "body.ends_on")


def _money_blocks(terms: Terms, planned: Decimal, contracted: Decimal, values: Mapping[str, Decimal]) -> Iterable[Block]:
    if contracted + terms.amount > planned and terms.plan_reason is None:
        told = f"合同总额 {contracted + terms.amount:.2f} 元超过项目计划总投资 {planned:.2f} 元,须说明原因"
        yield Block("over_plan", told, "body.plan_reason")
    if (terms.kind == SELF_BUILD) is not (terms.procurement == SELF_BUILD):
        yield Block("procurement_mismatch", "自建合同的采购方式为自建,其他合同不能用自建", "body.procurement")
    limit = values[LIMITS[terms.kind]] if terms.kind in LIMITS else None
    if limit is not None and terms.amount >= limit and terms.procurement != TENDER and terms.procurement_reason is None:
        told = f"{CONTRACT_KINDS[terms.kind]}合同达到 {limit:f} 元须公开招标;经批准采用其他方式的,须说明依据"
        yield Block("tender_needed", told, "body.procurement_reason")


def _quality_blocks(terms: Terms, values: Mapping[str, Decimal]) -> Iterable[Block]:
    most = values["contract_retention_percent"]
    if terms.retention_percent > most:
        yield Block("retention_too_high", f"质保金不得高于 {most:g}%", "body.retention_percent")
    least, longest = values["contract_defect_months_min"], values["contract_defect_months_max"]
    if terms.retention_percent > 0 and not least <= terms.defect_months <= longest:
        yield Block("defect_period", f"留质保金的,质保期应为 {least:g} 至 {longest:g} 个月", "body.defect_months")
    needed = values["contract_labour_percent"]
    if terms.kind == WORK_RELIEF and (terms.labour_percent is None or terms.labour_percent < needed):
        yield Block("labour_share_low", f"以工代赈合同的劳务报酬占比不得低于 {needed:g}%", "body.labour_percent")


def within(first: date, second: date, days: Decimal) -> bool:
    """Whether two days lie at most so many days apart."""
    return abs((first - second).days) <= days


def split_among(terms: Terms, twins: Iterable[Twin], values: Mapping[str, Decimal]) -> list[Twin]:
    """Contracts with which this one together looks like a split procurement 拆分规避招标 (§2.14 F-A15); none where it does not.

    Of the same unit, place and kind, signed within the days of the parameter, each below the limit of tendering, together not.
    """
    if terms.kind not in LIMITS or terms.procurement == TENDER:
        return []
    limit, days = values[LIMITS[terms.kind]], values["contract_split_days"]
    near = [twin for twin in twins if twin.amount < limit and within(twin.signed_on, terms.signed_on, days)]
    together = terms.amount + sum((twin.amount for twin in near), Decimal())
    return near if near and terms.amount < limit <= together else []


def beyond_change(amount: Decimal, changed: Iterable[Decimal], more: Decimal, percent: Decimal) -> Decimal | None:
    """The share in percent that changes make together, each by its size, where that is more than ``percent`` (§2.13 R-F11); else None.

    What was taken off and added again counts twice: both were changes.

    >>> beyond_change(Decimal(100), [Decimal(-6)], Decimal(6), Decimal(10))
    Decimal('12.00')
    """
    share = percent_of(sum(map(abs, changed), abs(more)), amount)
    return share if share > percent else None

"""The lists that can be exported. Another one is one entry here with its statement and filters."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.exports import queries
from services.funds.exports.filters import JournalFilters, LedgerFilters, ProjectFilters
from services.funds.ledger.rules import KINDS, STAGES
from services.funds.parameters.queries import parameters_on
from services.funds.projects.machine import PROJECT
from services.funds.projects.rules import NATURES
from shared.access import Scope
from shared.contracts.funds import NOTICE_POSTED
from shared.exports import Column, Desk, Export, Policy
from shared.standards.clock import today

__all__ = ["DESK", "EXPORTED", "policy_of"]

_STATES = {code: state.title for code, state in PROJECT.states.items()}
_KINDS = {code: kind.title for code, kind in KINDS.items()}

_ALL = (
    Export(
        "projects",
        "项目库",
        "projects:read",
        (
            Column("项目编号", "code", 4),
            Column("项目名称", "name", 5),
            Column("行政区划代码", "division_code", 3),
            Column("所在地", "village"),
            Column("项目类型", "category"),
            Column("建设性质", "nature", words=NATURES),
            Column("年度", "year", 1),
            Column("状态", "state", words=_STATES),
            Column("建设内容", "content", 6),
            Column("计划总投资", "planned_amount"),
            Column("计划投入资金", "amounts", 3),
            Column("责任单位", "responsible_unit", 3),
            Column("责任人", "responsible_person"),
            Column("联系电话", "phone"),
            Column("受益户数", "beneficiary_households", 1),
            Column("受益人数", "beneficiary_persons", 1),
            Column("经营性项目", "operating", 1),
            Column("审定文号", "decision_no", 3),
            Column("入库日期", "stocked_on"),
            Column("年度计划文号", "plan_no", 3),
            Column("列入计划日期", "selected_on"),
        ),
        ProjectFilters,
        queries.projects,
    ),
    Export(
        "journal",
        "记账凭证",
        "funds:read",
        (
            Column("发生日期", "happened_on"),
            Column("记账类型", "kind", words=_KINDS),
            Column("依据", "basis", 4),
            Column("资金来源", "source_code", 1),
            Column("来源名称", "source_title", 3),
            Column("资金文号", "document_no", 4),
            Column("项目编号", "project_code", 4),
            Column("项目名称", "project_name", 4),
            Column("行政区划代码", "division_code", 3),
            Column("转出", "source", words=STAGES),
            Column("转入", "target", words=STAGES),
            Column("金额", "amount"),
            Column("凭证号", "voucher_no"),
            Column("收款人", "payee", 3),
            Column("录入者", "recorded_by"),
            Column("事由", "reason", 3),
        ),
        JournalFilters,
        queries.journal,
    ),
    Export(
        "ledgers",
        "账簿",
        "funds:read",
        (
            Column("行政区划代码", "unit", 3),
            Column("行政区划", "unit_name"),
            Column("代码", "code", 4),
            Column("名称", "title", 5),
            Column("到位", "received"),
            Column("分配", "allocated"),
            Column("下达", "released"),
            Column("支付", "paid"),
            Column("收回", "recovered"),
            Column("待分配", "unallocated"),
            Column("未下达", "unreleased"),
            Column("未支付", "unpaid"),
            Column("结转", "carried"),
        ),
        LedgerFilters,
        queries.ledgers,
    ),
)
EXPORTED: dict[str, Export] = {export.code: export for export in _ALL}
"""Every export by its code."""


async def policy_of(session: AsyncSession, scope: Scope) -> Policy:
    """Today's policy: two parameters, each with the document that it rests on."""
    parameters = await parameters_on(session, scope, today())
    return Policy(rows=int(parameters["export_rows"].value), days=int(parameters["export_days"].value))


DESK = Desk(EXPORTED, policy_of, NOTICE_POSTED)
"""Where this service's exports are asked for."""

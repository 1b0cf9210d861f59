"""Bodies of contracts, their changes, and the pay for labour."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.implementation.rules import CHANGE_STATES, CONTRACT_STATES
from services.funds.implementation.schemas import words
from shared.intake.definition import Kind
from shared.privacy import mask_name
from shared.web.bodies import Id, In, OptionalText, Out, Reasoned, Version, codes
from shared.web.fields import optional, required

__all__ = [
    "ChangeDeciding",
    "ChangeProposal",
    "ContractChangeView",
    "ContractDetail",
    "ContractEntry",
    "ContractTermination",
    "ContractView",
    "CountyChangeDeciding",
    "LabourEntry",
    "LabourRow",
    "LabourView",
    "LabourWithdrawal",
]

_On = Annotated[
    date, Field(title="日期", description="The day on which it was done: today at the latest.", examples=["2026-06-10"])
]


class ContractEntry(In):
    """A contract 合同 that was signed for a project."""

    party_id: words.PartyId
    contract_no: words.ContractNo
    deliverable: words.Deliverable
    kind: words.ContractKindWord
    procurement: words.ProcurementWord
    amount: words.Money
    signed_on: words.SignedOn
    starts_on: words.StartsOn
    ends_on: words.EndsOn
    retention_percent: words.Retention = Decimal()
    defect_months: words.DefectMonths = 0
    labour_percent: words.LabourPercent = None
    plan_reason: words.PlanReason = None
    procurement_reason: words.ProcurementReason = None
    split_reason: words.SplitReason = None


class ChangeProposal(Reasoned):
    """A change 合同变更 that is to be approved by another person."""

    on: _On
    amount: Annotated[Decimal, required("变更金额", Kind.AMOUNT, negative=True)] = Field(
        default=Decimal(), title="金额", description="Yuan by which it grows, or shrinks.", examples=["-12000.00"]
    )
    ends_on: date | None = Field(
        default=None, title="约定完工日期", description="The new last day; left out: it stays.", examples=["2026-10-31"]
    )

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if self.amount == 0 and self.ends_on is None:
            raise PydanticCustomError("nothing_changed", "{told}", {"told": "变更金额和约定完工日期至少填写一项"})
        return self


class ChangeDeciding(In):
    """Whether a change is approved 批准."""

    on: _On
    approved: bool = Field(title="是否批准", description="Refusing needs an opinion.", examples=[True])
    opinion: OptionalText = Field(default=None, title="意见", description="In the taker's own words.", examples=["同意变更"])
    plan_reason: words.PlanReason = None


class CountyChangeDeciding(ChangeDeciding):
    """Whether the county approves a change 批准, by its document."""

    decision_no: Annotated[str, required("文号", longest=100)] = Field(
        title="文号", description="Number of the county's document.", examples=["岚农组发〔2026〕8号"]
    )


class ContractTermination(Reasoned):
    """Why and when a contract ended before its time 终止合同."""

    on: _On


class ContractView(Out):
    """A contract 合同 as lists show one."""

    id: Id
    version: Version
    works_id: UUID = Field(title="项目实施标识", description="Whose it is.", examples=[words.WORKS_EXAMPLE])
    project_id: UUID = Field(title="项目标识", description="The project.", examples=[words.PROJECT_EXAMPLE])
    project_code: str = Field(title="项目编号", description="The project's code.", examples=["610925-2026-C-104-0007"])
    project_name: str = Field(title="项目名称", description="What people call it.", examples=["某村蔬菜保鲜冷库建设项目"])
    division_code: str = Field(title="行政区划代码", description="Where the project lies.", examples=["610925104201"])
    party_id: words.PartyId
    party_name: str = Field(title="单位名称", description="The party's name.", examples=["岚皋县某建筑工程有限公司"])
    contract_no: words.ContractNo
    deliverable: words.Deliverable
    kind: words.ContractKindWord
    procurement: words.ProcurementWord
    amount: Decimal = Field(title="金额", description="Yuan as signed.", examples=["780000.00"])
    changed_amount: Decimal = Field(title="累计变更金额", description="Yuan of all approved changes.", examples=["-12000.00"])
    signed_on: words.SignedOn
    starts_on: words.StartsOn
    ends_on: words.EndsOn
    retention_percent: words.Retention
    defect_months: words.DefectMonths
    labour_percent: words.LabourPercent
    labour_paid: Decimal = Field(title="已发劳务报酬", description="Yuan recorded for this contract.", examples=["120000.00"])
    labour_share: Decimal = Field(
        title="实际劳务报酬占比", description="Percent of the amount with its changes.", examples=["15.38"]
    )
    state: Annotated[words.ContractState, Field(title="状态", description=f"{codes(CONTRACT_STATES)}.", examples=["active"])]
    changing: bool = Field(title="有待批变更", description="Whether a change waits for its approval.", examples=[False])


class ContractChangeView(Out):
    """A change 合同变更 of a contract."""

    id: Id
    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    amount: Decimal = Field(title="金额", description="Yuan by which it grows, or shrinks.", examples=["-12000.00"])
    ends_on: date | None = Field(title="约定完工日期", description="The new last day; null: it stays.", examples=[None])
    reason: str = Field(title="事由", description="Why.", examples=["减少附属用房"])
    state: Annotated[words.ChangeState, Field(title="状态", description=f"{codes(CHANGE_STATES)}.", examples=["approved"])]
    proposed_on: date = Field(title="提出日期", description="When it was proposed.", examples=["2026-06-10"])
    proposed_name: str = Field(title="提出人", description="Who proposed it.", examples=["李娜"])
    decided_on: date | None = Field(title="批准日期", description="When it was decided.", examples=["2026-06-12"])
    decided_name: str | None = Field(title="审批人", description="Who decided.", examples=["周敏"])
    opinion: str | None = Field(title="意见", description="In the taker's own words.", examples=["同意变更"])
    decision_no: str | None = Field(title="文号", description="The county's document.", examples=["岚农组发〔2026〕8号"])


class ContractDetail(ContractView):
    """A contract with its changes and the reasons for what is out of the ordinary."""

    plan_reason: words.PlanReason
    procurement_reason: words.ProcurementReason
    split_reason: words.SplitReason
    terminated_on: date | None = Field(title="终止日期", description="Null: it holds.", examples=[None])
    termination_reason: str | None = Field(title="终止原因", description="Why it ended before its time.", examples=[None])
    changes: list[ContractChangeView] = Field(title="变更记录", description="Every change, in order.")


class LabourRow(In):
    """What one worker was paid for a time 劳务报酬. Without a person of the registry the name is kept masked only."""

    person_id: UUID | None = Field(
        default=None,
        title="人员标识",
        description="The worker in the registry.",
        examples=["019a1b2c-0000-7000-8000-000000000002"],
    )
    worker: Annotated[str | None, optional("务工人员")] = Field(
        default=None, title="务工人员", description="Name of a worker; masked at once.", examples=["张三"]
    )
    household_kind: words.HouseholdKindWord
    worked_from: words.WorkedFrom
    worked_to: words.WorkedTo
    days: int = Field(title="务工天数", description="Days of work.", ge=1, le=366, examples=[22])
    pay: Annotated[Decimal, required("劳务报酬", Kind.AMOUNT)] = Field(
        title="劳务报酬", description="Yuan, more than nought.", gt=0, examples=["3300.00"]
    )
    paid_on: words.PaidOn

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.person_id is None and self.worker is None:
            raise PydanticCustomError("missing_value", "{told}", {"told": "人员标识和务工人员至少填写一项"})
        if not 0 <= self.days - 1 <= (self.worked_to - self.worked_from).days:
            raise PydanticCustomError("invalid_period", "{told}", {"told": "务工天数多于务工起止日期之间的天数"})
        if self.paid_on < self.worked_from:
            raise PydanticCustomError("invalid_date", "{told}", {"told": "发放日期不能早于务工开始"})
        self.worker = self.worker and mask_name(self.worker)
        return self


class LabourEntry(In):
    """A pay list 劳务报酬发放表 of a project."""

    contract_id: UUID | None = Field(
        default=None, title="合同标识", description="Of which contract; null: of none.", examples=[words.CONTRACT_EXAMPLE]
    )
    workers: list[LabourRow] = Field(title="务工明细", description="One for each worker.", min_length=1, max_length=500)


class LabourWithdrawal(Reasoned):
    """Why a row was recorded by mistake."""


class LabourView(Out):
    """What one worker was paid 劳务报酬."""

    id: Id
    contract_id: UUID | None = Field(title="合同标识", description="Of which contract.", examples=[words.CONTRACT_EXAMPLE])
    person_id: UUID | None = Field(
        title="人员标识", description="The worker in the registry.", examples=["019a1b2c-0000-7000-8000-000000000002"]
    )
    worker: str | None = Field(title="务工人员", description="Masked.", examples=["张*"])
    household_kind: words.HouseholdKindWord
    worked_from: words.WorkedFrom
    worked_to: words.WorkedTo
    days: int = Field(title="务工天数", description="Days of work.", examples=[22])
    pay: Decimal = Field(title="劳务报酬", description="Yuan.", examples=["3300.00"])
    paid_on: words.PaidOn
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2026-06-06T02:00:00Z"])
    withdrawn_on: date | None = Field(title="作废日期", description="Null: it holds.", examples=[None])
    withdrawn_reason: str | None = Field(title="作废事由", description="Why it was a mistake.", examples=[None])

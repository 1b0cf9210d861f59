"""Payrolls and their lines as they are made, judged and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.jobs.stipends.catalogue import FORCES
from services.jobs.stipends.rules import LINE_KINDS
from services.jobs.stipends.schemas.words import (
    CheckCode,
    DivisionCode,
    ForceWord,
    Fund,
    LineKindWord,
    LineNumber,
    Month,
    On,
    PayrollPaymentState,
    PersonId,
    Standing,
)
from shared.disclosures.bodies import PuttingUp
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "CheckingPayroll",
    "PayrollCheckFigure",
    "PayrollCheckView",
    "PayrollConfirmationView",
    "PayrollConfirming",
    "PayrollDetail",
    "PayrollEntry",
    "PayrollExplaining",
    "PayrollFigure",
    "PayrollFindingView",
    "PayrollLineView",
    "PayrollPaymentView",
    "PayrollPublicising",
    "PayrollView",
    "PayrollsMade",
]


class PayrollEntry(In):
    """What is to be paid 生成发放批次: a month of a fund, of every town in the caller's scope or of one division of it."""

    month: Month
    fund: Fund
    division: Annotated[
        str | None,
        Field(
            title="行政区划",
            description="A town or the county; left out: all that the caller sees.",
            pattern=r"^[0-9]{12}$",
            examples=["610925104000"],
        ),
    ] = None
    on: On


class PayrollsMade(Out):
    """What was made: payrolls to which lines were added, and how many; nought where everybody was in one already."""

    payrolls: list[UUID] = Field(
        title="发放批次", description="Their identifiers.", examples=[["019a1b2c-0000-7000-8000-0000000000d1"]]
    )
    lines: int = Field(title="明细条数", description="How many lines were added.", examples=[36])


class PayrollConfirming(In):
    """That a village has confirmed its lines 村确认; a town confirms those of its own posts."""

    division_code: DivisionCode
    on: On


class CheckingPayroll(Said):
    """The town's step 镇审核通过. What villages have explained is accepted with it, but for these lines."""

    refused_lines: list[int] = Field(
        default_factory=list,
        title="不予采纳的明细",
        description="Numbers of lines whose explanations are not accepted; they are held back.",
        max_length=5000,
        examples=[[]],
    )


class PayrollExplaining(In):
    """Why a line that a check holds is to be paid 情况说明."""

    code: CheckCode
    explanation: Annotated[
        str,
        required("情况说明", longest=500),
        Field(title="情况说明", description="What the village says; no personal data.", examples=["农忙请假,已补勤"]),
    ]


class PayrollPublicising(PuttingUp):
    """The notice of the result 发放结果公示 as it is put up."""


class _Sums(Out):
    lines: int = Field(title="明细条数", description="Lines.", examples=[36])
    clear: int = Field(title="可发放", description="Lines that would be sent now.", examples=[34])
    held: int = Field(title="暂缓", description="Lines that a check holds.", examples=[1])
    blocked: int = Field(title="不予发放", description="Lines that a check blocks.", examples=[1])
    sent: int = Field(title="已送银行", description="Lines that were sent, answered or not.", examples=[0])
    paid: int = Field(title="已发放", description="Lines that were paid.", examples=[0])
    failed: int = Field(title="发放失败", description="Lines that the bank sent back.", examples=[0])
    yuan: Decimal = Field(title="应发金额", description="Of all lines, yuan.", examples=["20160.00"])
    paid_yuan: Decimal = Field(title="实发金额", description="Of those that were paid, yuan.", examples=["0.00"])


class PayrollView(StatefulView, _Sums):
    """A payroll 发放批次 as lists show it."""

    id: Id
    version: Version
    payroll_no: str = Field(title="批次编号", description="Counts over the county.", examples=["BT000012"])
    division_code: DivisionCode
    month: Month
    fund: Fund
    fund_title: str = Field(title="资金来源名称", description="In Chinese.", examples=["人居环境整治资金"])
    ledger: bool = Field(
        title="须经资金支付", description="Whether it is sent only once the funds service has paid it.", examples=[False]
    )
    judged_at: datetime | None = Field(
        title="核验时间", description="When all checks were run last.", examples=["2026-11-02T02:00:00Z"]
    )


class PayrollConfirmationView(Out):
    """A village (or town, of its own posts) with lines, and whether it has confirmed them."""

    division_code: DivisionCode
    name: str = Field(title="名称", description="Of the village.", examples=["四季镇四坪村"])
    lines: int = Field(title="明细条数", description="Its lines.", examples=[6])
    yuan: Decimal = Field(title="应发金额", description="Yuan.", examples=["3240.00"])
    confirmed_on: date | None = Field(title="确认日期", description="Null: not confirmed.", examples=["2026-11-03"])
    confirmed_name: str | None = Field(title="确认人", description="By whom.", examples=["王芳"])


class PayrollPaymentView(Out):
    """A payment that was asked for in the funds service to pay a payroll."""

    id: Id
    state: PayrollPaymentState = Field(
        title="状态",
        description="As the funds service told it last; paid and filed: the money is there.",
        examples=["paid"],
    )
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["18360.00"])
    refunded: Decimal = Field(title="已退回金额", description="Yuan that came back.", examples=["0.00"])
    paid_on: date | None = Field(title="支付日期", description="When it was paid; null: it is not.", examples=["2026-11-09"])


class PayrollDetail(PayrollView):
    """A payroll whole, with what can be done next."""

    confirmations: list[PayrollConfirmationView] = Field(title="村确认", description="Every village with lines.")
    payments: list[PayrollPaymentView] = Field(title="资金支付", description="Asked for to pay it, the last first.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class PayrollFindingView(Out):
    """What a check found of a line 核验结果."""

    code: CheckCode
    title: str = Field(title="核验名称", description="What it looks for.", examples=["县外务工或长期缺勤"])
    blocks: bool = Field(title="不予发放", description="Whether it blocks; else an explanation lifts it.", examples=[False])
    told: str = Field(title="说明", description="What was found, in Chinese.", examples=["缺勤 12 天"])
    explanation: str | None = Field(title="情况说明", description="What the village says.", examples=["农忙请假,已补勤"])
    explained_name: str | None = Field(title="说明人", description="Who said it.", examples=["王芳"])
    accepted: bool = Field(title="镇已采纳", description="Whether the town has passed it.", examples=[False])


class PayrollLineView(Out):
    """A line 发放明细 of a payroll."""

    id: Id
    number: LineNumber
    kind: Annotated[LineKindWord, Field(title="明细类型", description=f"{codes(LINE_KINDS)}.", examples=["regular"])]
    original_id: UUID | None = Field(title="原明细", description="The line that was not paid.", examples=[None])
    reason: str | None = Field(title="补发原因", description="Why it was not.", examples=[None])
    appointment_id: UUID = Field(
        title="聘用标识", description="The appointment.", examples=["019a1b2c-0000-7000-8000-0000000000b2"]
    )
    person_id: PersonId
    name: str | None = Field(title="姓名", description="Masked.", examples=["李*兰"])
    post_name: str = Field(title="岗位名称", description="The post.", examples=["四坪村保洁员"])
    division_code: DivisionCode
    month: Month
    standard: Decimal = Field(title="补贴标准", description="Yuan a month.", examples=["600.00"])
    standard_id: UUID | None = Field(
        title="标准版本",
        description="The standard of its kind that was in force.",
        examples=["019a1b2c-0000-7000-8000-0000000000c1"],
    )
    from_on: date | None = Field(title="当月首日", description="First day of service.", examples=["2026-10-01"])
    until: date | None = Field(title="当月末日", description="Last day of service.", examples=["2026-10-31"])
    active_days: int = Field(title="在聘天数", description="Days of the month within a term.", examples=[31])
    due_days: int | None = Field(title="应出勤天数", description="Null: no attendance.", examples=[20])
    paid_days: int | None = Field(title="计发天数", description="Worked or on paid leave.", examples=[18])
    gross: Decimal = Field(title="应发补贴", description="Yuan, before deductions.", examples=["540.00"])
    deduction: Decimal = Field(title="扣款金额", description="Yuan; nought until the person was told.", examples=["0.00"])
    net: Decimal = Field(title="实发补贴", description="Yuan.", examples=["540.00"])
    standing: Standing
    standing_title: str = Field(title="明细状态名称", description="In Chinese.", examples=["可发放"])
    account: str | None = Field(title="一卡通账号", description="Masked; where it was sent to.", examples=[None])
    answered_on: date | None = Field(title="回盘日期", description="Null: the bank has not answered.", examples=[None])
    result_code: str | None = Field(title="回盘代码", description="The bank's own.", examples=[None])
    result_reason: str | None = Field(title="失败原因", description="Why it failed.", examples=[None])
    voucher_no: str | None = Field(title="凭证号", description="Of the bank.", examples=[None])
    recovered: Decimal = Field(title="追回金额", description="Taken back of it, yuan.", examples=["0.00"])
    findings: list[PayrollFindingView] = Field(title="核验结果", description="What checks found.")


class PayrollCheckView(Out):
    """A check 核验规则."""

    code: CheckCode
    title: str = Field(title="核验名称", description="What it looks for.", examples=["县外务工或长期缺勤"])
    force: ForceWord = Field(title="处理方式", description=f"{codes(FORCES)}.", examples=["hold"])
    force_title: str = Field(title="处理方式名称", description="In Chinese.", examples=["暂缓,村说明、镇审核后发放"])


class PayrollFigure(_Sums):
    """Lines of a month by fund, kind of post, or division."""

    code: str = Field(title="代码", description="Of the fund, the kind or the division.", examples=["cleaner"])
    title: str = Field(title="名称", description="In Chinese.", examples=["保洁员"])
    people: int = Field(title="人数", description="People with a line.", examples=[36])


class PayrollCheckFigure(Out):
    """Lines of a month on which a check acts."""

    code: CheckCode
    title: str = Field(title="核验名称", description="What it looks for.", examples=["县外务工或长期缺勤"])
    blocked: int = Field(title="不予发放", description="Lines that it blocks.", examples=[1])
    held: int = Field(title="暂缓", description="Lines that it holds, and nobody has explained.", examples=[2])
    explained: int = Field(title="已说明", description="Lines that were explained.", examples=[3])

"""Employment subsidies as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.subsidies.rules import SUBSIDY_KINDS, TIERS
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, ReasonView, Said, StatefulView

__all__ = [
    "LISTS",
    "ConfirmingSubsidy",
    "ReceivingSubsidy",
    "RecoveringSubsidy",
    "SubsidyAmountSetting",
    "SubsidyClaimDetail",
    "SubsidyClaimEntry",
    "SubsidyClaimState",
    "SubsidyClaimView",
    "SubsidyDimensionWord",
    "SubsidyFigure",
    "SubsidyKindWord",
    "SubsidyPaymentView",
    "SubsidyPolicyEntry",
    "SubsidyPolicyView",
    "SubsidyProposal",
    "SubsidyProposed",
]

SubsidyKindWord = Literal["travel", "work", "startup", "intake"]
SubsidyTierWord = Literal["all", "city", "province", "other_province"]
SubsidyClaimState = Literal[
    "draft",
    "village_notice",
    "town",
    "county",
    "county_notice",
    "payable",
    "sent",
    "returned",
    "paid",
    "settled",
    "refused",
    "recovering",
    "recovered",
]
SubsidyDimensionWord = Literal["kind", "year", "tier", "division"]
_TITLES = {code: kind.title for code, kind in SUBSIDY_KINDS.items()}
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((SubsidyKindWord, _TITLES), (SubsidyTierWord, TIERS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_SubsidyKind = Annotated[SubsidyKindWord, Field(title="补贴类别", description=f"{codes(_TITLES)}.", examples=["travel"])]
_Tier = Annotated[SubsidyTierWord, Field(title="补助档次", description=f"{codes(TIERS)}.", examples=["other_province"])]
_Year = Annotated[int, Field(title="年度", description="The year that is claimed.", ge=2000, le=2100, examples=[2026])]
_On = Annotated[
    date, Field(title="日期", description="The day on which it is claimed, today at the latest.", examples=["2026-11-03"])
]
_Document = Annotated[
    str,
    required("依据文号", longest=100),
    Field(title="依据文号", description="What says so.", examples=["岚人社发〔2026〕21号"]),
]
_Amount = Annotated[Decimal, required("金额", Kind.AMOUNT), Field(title="金额", description="Yuan.", gt=0, examples=["500.00"])]
_Voucher = Annotated[
    str, required("凭证号", longest=100), Field(title="凭证号", description="Of the bank.", examples=["YH20261206001"])
]
_PersonId = Annotated[UUID | None, Field(title="人员标识", description="Who claims; null: a factory.", examples=[None])]
_FactoryId = Annotated[
    UUID | None, Field(title="社区工厂标识", description="The factory that claims; null: a person.", examples=[None])
]


def _refused(told: str) -> PydanticCustomError:
    return PydanticCustomError("against_kind", "{told}", {"told": told})


class SubsidyAmountSetting(In):
    """What a class is paid 补助标准: once a year, to a factory for each person."""

    tier: _Tier
    amount: _Amount


class SubsidyPolicyEntry(In):
    """A version of a kind's policy 政策版本, from a day on."""

    kind: _SubsidyKind
    document_no: _Document
    from_on: date = Field(
        title="开始日期", description="The first day on which it holds; after the last one's.", examples=["2026-01-01"]
    )
    until: date | None = Field(
        default=None, title="截止日期", description="The last day; null: until the next version.", examples=[None]
    )
    months: int = Field(
        title="最低务工月数", description="Months at work in the year, of each person.", ge=0, le=12, examples=[3]
    )
    key_group_only: bool = Field(
        default=False, title="限重点人群", description="Only people of households out of poverty or monitored.", examples=[True]
    )
    not_organised: bool = Field(
        default=False,
        title="不含组织输出",
        description="Not for whom the government has brought there free of charge.",
        examples=[True],
    )
    once_only: bool = Field(default=False, title="只享受一次", description="In one year only.", examples=[False])
    limit_yuan: Annotated[
        Decimal | None,
        Field(
            title="累计上限",
            description="Of one person or factory, all years together, yuan; null: none.",
            gt=0,
            max_digits=18,
            decimal_places=2,
            examples=["10000.00"],
        ),
    ] = None
    amounts: list[SubsidyAmountSetting] = Field(
        title="补助标准", description="One for each class that is paid.", min_length=1, max_length=len(TIERS)
    )

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        tiers = [each.tier for each in self.amounts]
        if set(tiers) - set(SUBSIDY_KINDS[self.kind].tiers) or len(set(tiers)) < len(tiers):
            told = "、".join(TIERS[code] for code in SUBSIDY_KINDS[self.kind].tiers)
            raise _refused(f"该项补贴的档次为{told},每档一个金额")
        if self.until is not None and self.until < self.from_on:
            raise _refused("截止日期不能早于开始日期")
        return self


class SubsidyPolicyView(Out):
    """A version of a policy as it was set."""

    id: UUID = Field(
        title="标识", description="The version; claims and payments name it.", examples=["019a1b2c-0000-7000-8000-0000000000c2"]
    )
    kind: _SubsidyKind
    kind_title: str = Field(title="补贴类别名称", description="In Chinese.", examples=["跨县就业一次性交通补助"])
    document_no: _Document
    from_on: date = Field(title="开始日期", description="The first day on which it holds.", examples=["2026-01-01"])
    until: date | None = Field(title="截止日期", description="The last day; null: until the next version.", examples=[None])
    months: int = Field(title="最低务工月数", description="Months at work in the year.", examples=[3])
    key_group_only: bool = Field(title="限重点人群", description="Only key groups.", examples=[True])
    not_organised: bool = Field(title="不含组织输出", description="Not beside an organised free transfer.", examples=[True])
    once_only: bool = Field(title="只享受一次", description="In one year only.", examples=[False])
    limit_yuan: Decimal | None = Field(title="累计上限", description="Yuan; null: none.", examples=[None])
    amounts: list[SubsidyAmountSetting] = Field(title="补助标准", description="Of each class, the highest first.")
    recorded_name: str = Field(title="录入者姓名", description="Who set it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-01-04T02:00:00Z"])


class SubsidyClaimEntry(In):
    """A claim 申领 of a person, or of a factory for whom it took in, for a year."""

    on: _On
    kind: _SubsidyKind
    year: _Year
    person_id: _PersonId = None
    factory_id: _FactoryId = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        wanted = (self.person_id is None, self.factory_id is None)
        if wanted != ((True, False) if SUBSIDY_KINDS[self.kind].factory else (False, True)):
            raise _refused("吸纳就业补贴由社区工厂申领,其他补贴由个人申领")
        return self


class SubsidyProposal(In):
    """For whom drafts are to be made 批量生成: everybody of a village, town or county who fulfils the policy and has never claimed."""

    on: _On
    kind: _SubsidyKind
    year: _Year
    division: Annotated[
        str,
        Field(
            title="行政区划", description="Of whom, 12 digits, any level.", pattern=r"^[0-9]{12}$", examples=["610925104000"]
        ),
    ]


class SubsidyProposed(Out):
    """What was made; nought where everybody who could has claimed already."""

    claims: int = Field(title="申领数", description="How many drafts.", examples=[36])
    yuan: Decimal = Field(title="申领金额", description="What they come to, yuan.", examples=["15200.00"])


class ConfirmingSubsidy(Said):
    """The bank has paid 发放成功."""

    voucher_no: _Voucher


class RecoveringSubsidy(Said):
    """What was paid without cause is to be taken back 追回, all of it or a part."""

    amount: _Amount


class ReceivingSubsidy(Said):
    """What was to be taken back has come 追回到账."""

    voucher_no: _Voucher


class SubsidyClaimView(StatefulView):
    """A claim as lists show one."""

    id: Id
    version: Version
    claim_no: str = Field(title="申领编号", description="Counts over the county.", examples=["JB000012"])
    kind: _SubsidyKind
    kind_title: str = Field(title="补贴类别名称", description="In Chinese.", examples=["跨县就业一次性交通补助"])
    year: _Year
    division_code: str = Field(title="行政区划代码", description="Where the claimant lives or lies.", examples=["610925104201"])
    person_id: _PersonId
    factory_id: _FactoryId
    name: str = Field(title="申领对象", description="The masked name of a person, or the factory's.", examples=["张*三"])
    tier: _Tier
    tier_title: str = Field(title="补助档次名称", description="In Chinese.", examples=["省外"])
    months: Decimal = Field(title="务工月数", description="That count in the year, as declared last.", examples=["6.5"])
    people: int | None = Field(title="吸纳人数", description="Whom a factory took in; null: a person claims.", examples=[None])
    amount: Decimal | None = Field(title="金额", description="Yuan; null: no amount is set for it.", examples=["500.00"])
    recovered: Decimal = Field(title="追回金额", description="Yuan, decided or come.", examples=["0.00"])
    policy_id: UUID = Field(
        title="政策版本标识",
        description="The version that it follows.",
        examples=["019a1b2c-0000-7000-8000-0000000000c2"],
    )
    document_no: _Document


class SubsidyPaymentView(Out):
    """A line of payment 发放明细 as it was sent, with what the bank said."""

    number: int = Field(title="序号", description="Counts from 1; a further one after a return.", examples=[1])
    policy_id: UUID = Field(
        title="政策版本标识", description="By which version.", examples=["019a1b2c-0000-7000-8000-0000000000c2"]
    )
    document_no: _Document
    tier: _Tier
    amount: _Amount
    sent_on: date = Field(title="拨付日期", description="When it was sent.", examples=["2026-12-04"])
    account: str | None = Field(
        title="账户", description="Masked; null: the person has registered none.", examples=["6217********0012"]
    )
    bank: str | None = Field(title="开户银行", description="Null: no account.", examples=["岚皋农商银行四季支行"])
    answered_on: date | None = Field(title="回盘日期", description="Null: the bank has not answered.", examples=["2026-12-06"])
    voucher_no: str | None = Field(title="凭证号", description="Paid, by this.", examples=["YH20261206001"])
    result_reason: str | None = Field(title="退汇原因", description="Returned, for this.", examples=[None])
    sent_name: str = Field(title="经办人", description="Who sent it.", examples=["王芳"])


class SubsidyClaimDetail(SubsidyClaimView):
    """A claim whole: what stands against it now, its payments, and what can be done next."""

    reasons: list[ReasonView] = Field(
        title="核验结果", description="Everything that stands against it by the ledger now; empty once it is sent."
    )
    payments: list[SubsidyPaymentView] = Field(title="发放明细", description="Every line that was sent.")
    recorded_name: str = Field(title="录入者姓名", description="Who made it.", examples=["王芳"])
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class SubsidyFigure(Out):
    """Claims that were not refused, of a kind, year, class or division."""

    code: str = Field(title="代码", description="Of what is counted.", examples=["travel"])
    title: str = Field(title="名称", description="In Chinese.", examples=["跨县就业一次性交通补助"])
    claims: int = Field(title="申领数", description="Claims.", examples=[120])
    people: int = Field(title="人数", description="Who claims, each once, and whom factories took in.", examples=[118])
    yuan: Decimal = Field(title="申领金额", description="Yuan.", examples=["48000.00"])
    paid_claims: int = Field(title="已发放申领数", description="Of them: paid.", examples=[90])
    paid_yuan: Decimal = Field(title="已发放金额", description="Of it: paid, yuan.", examples=["36000.00"])
    recovered: Decimal = Field(title="追回金额", description="Of what was paid: taken back, yuan.", examples=["0.00"])

"""Appointments as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.appointments.rules import EXITS
from services.jobs.posts.schemas import FundWord, PostKindWord
from shared.disclosures.bodies import PuttingUp
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "LISTS",
    "AppointmentDetail",
    "AppointmentEntry",
    "AppointmentPublicising",
    "AppointmentState",
    "AppointmentTermView",
    "AppointmentView",
    "ExitWord",
    "ExitingAppointment",
    "RenewingAppointment",
    "SigningAppointment",
]

AppointmentState = Literal["applied", "town", "publicity", "county", "contract", "serving", "suspended", "ended", "refused"]
ExitWord = Literal[
    "expired",
    "failed",
    "away",
    "employed",
    "health",
    "over_age",
    "died",
    "resigned",
    "discipline",
    "revoked",
    "unqualified",
    "moved",
]
AgreementWord = Literal["labour", "service"]
_AGREEMENTS = {"labour": "劳动合同", "service": "劳务协议"}
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((ExitWord, EXITS), (AgreementWord, _AGREEMENTS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_PostId = Annotated[UUID, Field(title="岗位标识", description="The post.", examples=["019a1b2c-0000-7000-8000-0000000000b1"])]
_PersonId = Annotated[
    UUID, Field(title="人员标识", description="Who applies.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]
_Applied = Annotated[
    date, Field(title="申请日期", description="When they applied, today at the latest.", examples=["2026-03-09"])
]
_Statement = Annotated[
    str | None,
    optional("申请理由"),
    Field(title="申请理由", description="In their own words.", examples=["需照料老人,不能外出"]),
]
_Replaces = Annotated[
    UUID | None, Field(title="接替的聘用", description="Whose place it takes; they have left the same post.", examples=[None])
]
_ContractNo = Annotated[
    str,
    required("合同编号", longest=100),
    Field(title="合同编号", description="Of the contract or agreement.", examples=["四坪劳协〔2026〕3号"]),
]
_Contract = Annotated[AgreementWord, Field(title="合同形式", description=f"{codes(_AGREEMENTS)}.", examples=["service"])]
_Starts = Annotated[date, Field(title="聘期开始日期", description="First day, today at the latest.", examples=["2026-04-01"])]
_Until = Annotated[date, Field(title="聘期结束日期", description="Last day, within twelve months.", examples=["2027-03-31"])]
_InsuranceNo = Annotated[
    str | None,
    optional("保险单号"),
    Field(title="保险单号", description="Accident insurance; null: none.", examples=["PAB2026001"]),
]
_InsuredUntil = Annotated[
    date | None, Field(title="保险到期日", description="Given with the policy's number.", examples=["2027-03-31"])
]
_ExitReason = Annotated[ExitWord, Field(title="退岗原因", description=f"{codes(EXITS)}.", examples=["away"])]


def _refused(code: str, told: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{told}", {"told": told})


class AppointmentEntry(In):
    """Somebody who applies for a post 报名."""

    post_id: _PostId
    person_id: _PersonId
    applied_on: _Applied
    statement: _Statement = None
    replaces: _Replaces = None


class _Agreed(Said):
    contract_no: _ContractNo
    contract: _Contract
    starts_on: _Starts
    until: _Until
    insurance_no: _InsuranceNo = None
    insured_until: _InsuredUntil = None

    @model_validator(mode="after")
    def _together(self) -> _Agreed:
        if self.until < self.starts_on:
            raise _refused("invalid_date", "聘期结束日期不能早于开始日期")
        if (self.insurance_no is None) != (self.insured_until is None):
            raise _refused("missing_value", "保险单号和到期日须一并填写")
        return self


class SigningAppointment(_Agreed):
    """The contract 协议 of a first term."""

    prior_months: int = Field(
        default=0,
        title="此前累计享受月数",
        description="Months paid to them of the same fund before the platform knew of it.",
        ge=0,
        le=600,
        examples=[0],
    )


class RenewingAppointment(_Agreed):
    """The contract 协议 of another term 续聘; it begins after the last one."""


class ExitingAppointment(Said):
    """How somebody leaves a post 退岗."""

    last_day: date = Field(title="最后在岗日", description="Last day of service, today at the latest.", examples=["2026-08-31"])
    exit_reason: _ExitReason


class AppointmentPublicising(PuttingUp):
    """The notice 拟聘公示 as it is put up."""


class AppointmentView(StatefulView):
    """Somebody on their way into, in or out of a post 聘用, as lists show it."""

    id: Id
    version: Version
    post_id: _PostId
    post_no: str = Field(title="岗位编号", description="Number of the post.", examples=["GW000012"])
    post_name: str = Field(title="岗位名称", description="What people call it.", examples=["四坪村保洁员"])
    kind: PostKindWord = Field(title="岗位类别", description="Kind of the post.", examples=["cleaner"])
    kind_title: str = Field(title="岗位类别名称", description="In Chinese.", examples=["保洁员"])
    fund: FundWord = Field(title="补贴资金来源", description="Of what it is paid.", examples=["environment"])
    standard: Decimal = Field(title="补贴标准", description="Yuan a month.", examples=["600.00"])
    division_code: str = Field(title="行政区划代码", description="Where the post lies, 12 digits.", examples=["610925104201"])
    person_id: _PersonId
    name: str | None = Field(title="姓名", description="Masked.", examples=["张*三"])
    household_id: UUID = Field(
        title="农户标识",
        description="Where they belonged when they applied.",
        examples=["019a1b2c-0000-7000-8000-000000000003"],
    )
    household_no: str | None = Field(title="户编号", description="Number of that household.", examples=["610925104000001"])
    applied_on: _Applied
    starts_on: date | None = Field(title="聘期开始日期", description="First day of the first term.", examples=["2026-04-01"])
    until: date | None = Field(title="聘期结束日期", description="Last day of the last term.", examples=["2027-03-31"])
    exited_on: date | None = Field(title="最后在岗日", description="Null: has not left.", examples=[None])
    exit_reason: ExitWord | None = Field(title="退岗原因", description=f"{codes(EXITS)}.", examples=[None])


class AppointmentTermView(Out):
    """A term 聘期 that was agreed."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    contract_no: _ContractNo
    contract: _Contract
    starts_on: _Starts
    until: _Until
    insurance_no: _InsuranceNo
    insured_until: _InsuredUntil
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-04-01T02:00:00Z"])


class AppointmentDetail(AppointmentView):
    """An appointment whole, with what can be done next."""

    statement: _Statement
    replaces: _Replaces
    spell_id: UUID | None = Field(
        title="就业经历标识", description="Their spell of work in the ledger; null: not signed.", examples=[None]
    )
    prior_months: int = Field(title="此前累计享受月数", description="Before the platform.", examples=[0])
    months: int = Field(
        title="累计享受月数", description="Paid, or agreed to be paid, of this fund, with those before.", examples=[12]
    )
    cap_months: int | None = Field(title="累计月数上限", description="Of this fund; null: there is none.", examples=[36])
    terms: list[AppointmentTermView] = Field(title="聘期", description="In their order.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")

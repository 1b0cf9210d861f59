"""What goes in and out over HTTP about declarations."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from services.household.cases.schemas.words import Risk, Risks
from services.household.declarations.rules import ENDINGS, WAYS, Ending, Progress, Way
from shared.intake.definition import Kind
from shared.intake.normalising import normal_text
from shared.web.bodies import Id, In, Out, Version
from shared.web.fields import optional, required
from shared.workflow.schemas import Said, StatefulView

__all__ = [
    "ClosingSaid",
    "DeclarationContent",
    "DeclarationEntry",
    "DeclarationForm",
    "DeclarationStatus",
    "DeclarationView",
    "LinkingSaid",
    "ProxyEntry",
    "ProxyReceipt",
    "Receipt",
    "StatusQuestion",
]

_PHONE = re.compile(r"1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}").fullmatch
_NUMBER = re.compile(r"[0-9]{7}")
_SAMPLE_ID = "01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"
_ENDINGS = "; ".join(f"`{ending}` {title}" for ending, (title, _) in ENDINGS.items())
_WAYS = "; ".join(f"`{via}` {title}" for via, title in WAYS.items())


def _told(code: str, told: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{told}", {"told": told})


def _phone(value: object) -> object:
    if not isinstance(value, str):
        return value
    number = re.sub(r"(?<=[0-9])[ -](?=[0-9])", "", normal_text(value))
    if not _PHONE(number):
        raise _told("invalid_phone", "“联系电话”不是有效的号码,请填写 11 位手机号,或带区号的座机号。")
    return number


def _different(risks: list[str]) -> list[str]:
    if len(set(risks)) < len(risks):
        raise _told("repeated_risk", "“致贫返贫风险”不能重复选择。")
    return risks


def _public(text: str | None) -> str | None:
    if text is not None and _NUMBER.search(text):
        raise _told("personal_data", "“答复”会显示给查询人,不能写入证件号码、电话等号码。")
    return text


Name = Annotated[
    str, required("姓名", longest=60), Field(title="姓名", description="Of the head of the household.", examples=["张三"])
]
_Risks = Annotated[Risks, AfterValidator(_different)]
_VisitBy = Annotated[
    date,
    Field(title="入户核实期限", description="The day by which somebody gets in touch and visits.", examples=["2026-03-03"]),
]
_Code = Annotated[
    str,
    Field(
        title="查询码",
        description="Twelve letters and digits, in three groups; case and dashes do not matter.",
        max_length=40,
        examples=["4TQ9-XK2M-7PRC"],
    ),
]
_Division = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The village where the household lives, or its town where that is not known.",
        pattern="^[0-9]{12}$",
        examples=["610925104201"],
    ),
]


class DeclarationEntry(In):
    """A declaration 自主申报: six things to fill in (domain/household §3.1)."""

    name: Name
    phone: Annotated[
        str,
        BeforeValidator(_phone),
        Field(title="联系电话", description="Where the household is reached.", max_length=40, examples=["13900000000"]),
    ]
    id_number: Annotated[
        str,
        required("证件号码", Kind.ID_NUMBER),
        Field(title="证件号码", description="Citizen number of the head of the household.", examples=["610999198501010014"]),
    ]
    division_code: _Division
    risks: _Risks
    difficulty: Annotated[
        str,
        required("家庭困难情况", longest=1000),
        Field(
            title="家庭困难情况",
            description="What happened, in the household's own words.",
            max_length=1000,
            examples=["父亲住院,自付费用较大"],
        ),
    ]


class ProxyEntry(DeclarationEntry):
    """A declaration that somebody makes on a farmer's behalf 代办."""

    via: Literal[Way.HOTLINE_12317, Way.HOTLINE_12345, Way.OFFICER] = Field(
        title="申报方式", description=f"How it came in: {_WAYS}.", examples=["hotline_12317"]
    )


class Receipt(Out):
    """What whoever has declared is told. The query code is shown this once."""

    query_code: _Code
    visit_by: _VisitBy


class ProxyReceipt(Receipt):
    """The same for the officer, who reads the query code to the farmer."""

    id: Id


class StatusQuestion(In):
    """Whoever holds a query code asks how far it is."""

    query_code: _Code


class DeclarationStatus(Out):
    """How far a declaration is, without anything of anybody."""

    progress: Progress = Field(title="进展", description="How far it is.", examples=["accepted"])
    progress_title: str = Field(title="进展名称", description="The same in Chinese.", examples=["已受理"])
    told: str = Field(
        title="说明",
        description="What that means and what comes next, in Chinese.",
        examples=["申报已受理,工作人员将在 2026 年 3 月 3 日前与您联系并入户核实。"],
    )
    declared_on: date = Field(title="申报日期", description="When it was declared.", examples=["2026-02-27"])


class Village(Out):
    """A village 村 to choose."""

    code: _Division
    name: str = Field(title="名称", description="Its name.", examples=["示范村村民委员会"])


class Town(Village):
    """A town 镇 to choose, with its villages."""

    villages: list[Village] = Field(title="村", description="Its villages and communities.")


class RiskWord(Out):
    """A risk 致贫返贫风险 to choose."""

    risk: Risk = Field(title="致贫返贫风险", description="Its code.", examples=["illness"])
    title: str = Field(title="名称", description="What people read.", examples=["因病"])


class DeclarationForm(Out):
    """What the public form needs: places and risks by name."""

    towns: list[Town] = Field(title="镇", description="Every town of the county with its villages.")
    risks: list[RiskWord] = Field(title="致贫返贫风险", description="Every risk, in the order of the form.")
    visit_days: int = Field(title="入户核实工作日数", description="Working days within which somebody visits.", examples=[2])


class DeclarationView(StatefulView):
    """A declaration 自主申报, masked. What is personal is null once it was cleared."""

    id: Id
    version: Version
    via: Way = Field(title="申报方式", description=f"How it came in: {_WAYS}.", examples=["page"])
    division_code: _Division
    division_name: str = Field(title="行政区划名称", description="Name of the village or town.", examples=["示范村村民委员会"])
    name: str | None = Field(title="姓名", description="Masked.", examples=["张*"])
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    id_number: str | None = Field(title="证件号码", description="Masked.", examples=["610999********0014"])
    risks: _Risks
    declared_on: date = Field(title="申报日期", description="When it was declared.", examples=["2026-02-27"])
    declared_at: datetime = Field(title="申报时间", description="The same to the moment.", examples=["2026-02-27T02:00:00Z"])
    visit_by: _VisitBy
    household_id: UUID | None = Field(
        title="农户标识", description="The household that it led to; null: none yet.", examples=[_SAMPLE_ID]
    )
    lead_id: UUID | None = Field(title="线索标识", description="The lead that it opened or joined.", examples=[_SAMPLE_ID])
    ending: Ending | None = Field(title="办结代码", description=f"How it ended: {_ENDINGS}.", examples=[None])
    reply: str | None = Field(title="答复", description="What whoever asks is told beside it.", examples=[None])
    cleared_at: datetime | None = Field(title="清除时间", description="When what is personal was cleared.", examples=[None])


class LinkingSaid(Said):
    """To which household a declaration leads."""

    household_id: UUID = Field(title="农户标识", description="The household that declared.", examples=[_SAMPLE_ID])


class ClosingSaid(Said):
    """How a declaration ends that leads to no household."""

    ending: Ending = Field(title="办结代码", description=f"How it ends: {_ENDINGS}.", examples=["elsewhere"])
    reply: Annotated[str | None, optional("答复"), AfterValidator(_public)] = Field(
        default=None,
        title="答复",
        description="Told to whoever asks with the query code, beside what the ending says; needed with `other`. Nothing personal.",
        max_length=500,
        examples=["您的户籍在邻县,已告知当地受理电话"],
    )

    @model_validator(mode="after")
    def _needs_reply(self) -> ClosingSaid:
        if self.ending is Ending.OTHER and self.reply is None:
            raise _told("reply_needed", "选择“其他”时须填写答复。")
        return self


class DeclarationContent(Out):
    """What was declared, in full."""

    declaration_id: UUID = Field(title="申报标识", description="The declaration.", examples=[_SAMPLE_ID])
    name: str = Field(title="姓名", description="In full.", examples=["张三"])
    phone: str = Field(title="联系电话", description="In full.", examples=["13900000000"])
    id_number: str = Field(title="证件号码", description="In full.", examples=["610999198501010014"])
    difficulty: str = Field(
        title="家庭困难情况", description="In the household's own words.", examples=["父亲住院,自付费用较大"]
    )

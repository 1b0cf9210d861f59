"""What is said with the steps of an issue (domain/assets-and-funds §2.11); it becomes the content of the step's record."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.issues.schemas.words import Deadline, Responsible, ResponsibleAccount, Unit
from shared.web.fields import optional, required
from shared.workflow.schemas import Said

__all__ = ["Assigning", "Closing", "Planning", "Reopening", "Reporting", "Submitting", "Verifying"]

_Progress = Annotated[
    str,
    required("进展", longest=2000),
    Field(title="进展", description="What has been done.", examples=["已约谈施工单位,追回多付工程款 2 万元"]),
]


class Assigning(Said):
    """Which units put an issue right: named as their accounts have it for their department, since only these accounts can."""

    lead_unit: Unit = Field(title="牵头单位", description="The unit in the lead.", examples=["水利局"])
    responsible_units: list[Unit] = Field(
        default_factory=list,
        title="责任单位",
        description="Units that put it right too; the lead need not be named again.",
        max_length=20,
        examples=[["官元镇政府"]],
    )
    supporting_units: list[Unit] = Field(
        default_factory=list,
        title="配合单位",
        description="Units that support it; they see it, but take no step.",
        max_length=20,
        examples=[["财政局"]],
    )
    responsible: Responsible = None
    responsible_account: ResponsibleAccount = None

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        named = [*{self.lead_unit, *self.responsible_units}, *self.supporting_units]
        if len(set(named)) < len(named) or len(set(self.responsible_units)) < len(self.responsible_units):
            raise PydanticCustomError("repeated", "{told}", {"told": "同一单位只能列一次"})
        return self


class Planning(Said):
    """A plan 整改方案: measure by measure."""

    remedies: list[Annotated[str, required("整改措施", longest=500)]] = Field(
        title="整改措施",
        description="One entry a measure, in their order.",
        min_length=1,
        max_length=20,
        examples=[["与施工单位对账,追回多付工程款", "修订质保金管理办法"]],
    )


class Reporting(Said):
    """A report on how far it is."""

    progress: _Progress


class Submitting(Said):
    """That it has been put right, with the papers that prove it: one at least in ``attachments``."""

    progress: _Progress


class Verifying(Said):
    """What whoever verified it found."""

    findings: Annotated[str, required("核实情况", longest=2000)] = Field(
        title="核实情况", description="What was looked at and found; no ID numbers.", examples=["核对银行回单和账簿,整改到位"]
    )


class Closing(Said):
    """The decision to strike it off 销号."""

    close_document: Annotated[str | None, optional("销号文件")] = Field(
        default=None, title="销号文件", description="The document on it, if there is one.", examples=["岚乡振组办发〔2026〕9号"]
    )


class Reopening(Said):
    """That it came back 反弹, and by when it has to be put right now."""

    deadline: Deadline

"""What is said of a disposal when it is applied for, taken along, or its money recorded."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.disposals.rules import SCRAPPING
from services.assets.disposals.schemas import words
from services.assets.register.schemas import words as register
from shared.disclosures.bodies import PuttingUp
from shared.web.bodies import In, Reasoned, kept
from shared.web.fields import required
from shared.workflow.schemas import Said

__all__ = [
    "AppraisingDisposal",
    "ApprovingDisposal",
    "DisposalCorrection",
    "DisposalEntry",
    "DisposalPublicising",
    "ExecutingDisposal",
    "MoneyReversing",
    "ProceedsEntry",
    "ProceedsUseEntry",
    "WritingOffDisposal",
]


def _grounded(manner: str | None, ground: str | None) -> None:
    if (manner in SCRAPPING) != (ground is not None):
        raise PydanticCustomError("ground", "{told}", {"told": "报废、报损须填写理由,其他处置方式不填写"})


class DisposalEntry(In):
    """An application to dispose of an asset."""

    asset_id: register.AssetId
    manner: words.Manner
    ground: words.Ground = None
    reason: words.Why
    on: date = Field(title="日期", description="The day of the application, today at the latest.", examples=["2026-03-02"])

    @model_validator(mode="after")
    def _with_its_ground(self) -> DisposalEntry:
        _grounded(self.manner, self.ground)
        return self


class DisposalCorrection(In):
    """What is to be corrected of an application that is not submitted, or was sent back. A field left out stays as it is."""

    manner: words.Manner = kept()
    ground: words.Ground = kept()
    reason: words.Why = kept()


class DisposalPublicising(PuttingUp):
    """The notice 公示 of a disposal, as it is put up."""


class AppraisingDisposal(Said):
    """What an appraisal 评估 found the asset to be worth; its report goes with it as an attachment."""

    appraised_value: words.Appraised
    appraiser: words.Appraiser
    appraised_on: words.AppraisedOn


class ApprovingDisposal(Said):
    """The decision 处置审批 by its document."""

    decision_no: Annotated[str, required("批复文号", longest=100)] = Field(
        title="文号", description="Of the decision on the disposal.", examples=["岚乡振发〔2026〕12号"]
    )


class ExecutingDisposal(Said):
    """How the asset was disposed of: the day is the step's."""

    price: words.Price
    counterparty: words.Counterparty = None
    channel: words.Channel = None
    zero_statement: words.Zero = None


class WritingOffDisposal(Said):
    """The voucher 核销凭证 by which the asset left its owner's books."""

    write_off_no: words.WriteOff


class ProceedsEntry(In):
    """Proceeds that arrived on the account of the collective or of the treasury."""

    received_on: date = Field(title="到账日期", description="Today at the latest.", examples=["2026-04-20"])
    amount: words.Amount
    account: words.Account
    voucher_no: words.Voucher


class ProceedsUseEntry(In):
    """What proceeds were used for: a project that was accepted, or words, or both."""

    used_on: date = Field(title="使用日期", description="Today at the latest.", examples=["2026-09-01"])
    amount: words.Amount
    purpose: words.Purpose
    project_id: register.ProjectId = None
    note: words.UseNote = None

    @model_validator(mode="after")
    def _told(self) -> ProceedsUseEntry:
        if self.project_id is None and self.note is None:
            raise PydanticCustomError("missing_value", "{told}", {"told": "须填写项目,或说明用于什么"})
        return self


class MoneyReversing(Reasoned):
    """Why proceeds, or a use of them, are reversed 冲销."""

    on: date = Field(title="日期", description="When, today at the latest.", examples=["2026-05-02"])

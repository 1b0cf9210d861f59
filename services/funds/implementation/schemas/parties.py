"""Bodies of parties and their bank accounts."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from services.funds.implementation.rules import PROPOSALS
from services.funds.implementation.schemas import words
from shared.web.bodies import Id, In, OptionalText, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required

__all__ = [
    "AccountDeciding",
    "AccountFull",
    "AccountProposal",
    "AccountView",
    "PartyChangeView",
    "PartyCorrection",
    "PartyDetail",
    "PartyEntry",
    "PartyFull",
    "PartyView",
]

_Number = Annotated[
    str,
    required("账号"),
    Field(title="银行账号", description="Digits; stored encrypted, shown masked.", examples=["2707010101201000012345"]),
]
_Holder = Annotated[
    str,
    required("户名", longest=100),
    Field(title="户名", description="As the bank has it.", examples=["岚皋县某建筑工程有限公司"]),
]


class PartyEntry(In):
    """A party 往来单位 that is recorded."""

    name: words.PartyName
    kind: words.PartyKindWord
    credit_code: words.CreditCode
    representative: words.Representative = None


class PartyCorrection(Reasoned):
    """What is to be corrected of a party, and why. A field left out stays as it is."""

    name: words.PartyName = kept()
    kind: words.PartyKindWord = kept()
    credit_code: words.CreditCode = kept()
    representative: words.Representative = kept()


class AccountProposal(Reasoned):
    """A bank account that is to replace the one before, once a second person agrees."""

    holder: _Holder
    bank: words.Bank
    number: _Number
    exception: Annotated[str | None, optional("例外说明")] = Field(
        default=None,
        title="例外说明",
        description="Why the holder is not the party itself, or why another party has the same account.",
        examples=["村财镇管,由镇财政所代管"],
    )


class AccountDeciding(In):
    """Whether a second person agrees to a proposed account 核准."""

    agreed: bool = Field(title="是否同意", description="Refusing needs an opinion.", examples=[True])
    opinion: OptionalText = Field(
        default=None, title="意见", description="In the taker's own words.", examples=["账户信息已核对"]
    )


class PartyView(Out):
    """A party 往来单位 as lists show one."""

    id: Id
    version: Version
    name: words.PartyName
    kind: words.PartyKindWord
    credit_code: words.CreditCode
    representative: str | None = Field(title="法定代表人", description="Masked.", examples=["王*国"])
    account: str | None = Field(
        title="银行账户", description="The number that was agreed to, masked.", examples=["******************2345"]
    )
    proposed_account: str | None = Field(
        title="待核准账户", description="The number that waits for a second person, masked.", examples=[None]
    )


class AccountView(Out):
    """A bank account 银行账户 that was proposed for a party."""

    id: Id
    state: Annotated[words.ProposalState, Field(title="状态", description=f"{codes(PROPOSALS)}.", examples=["agreed"])]
    bank: words.Bank
    holder: str = Field(title="户名", description="Masked where it is not the party itself.", examples=["张*"])
    number: str = Field(title="银行账号", description="Masked.", examples=["******************2345"])
    reason: str = Field(title="事由", description="Why it was proposed.", examples=["首次登记"])
    exception: str | None = Field(title="例外说明", description="Why it is out of the ordinary.", examples=[None])
    proposed_name: str = Field(title="提出人", description="Who proposed it.", examples=["李娜"])
    proposed_at: datetime = Field(title="提出时间", description="When.", examples=["2026-03-20T02:00:00Z"])
    decided_name: str | None = Field(title="审批人", description="Who agreed or refused.", examples=["周敏"])
    decided_at: datetime | None = Field(title="审批时间", description="When.", examples=["2026-03-21T02:00:00Z"])
    opinion: str | None = Field(title="意见", description="In the taker's own words.", examples=[None])


class PartyChangeView(Out):
    """A correction 更正记录 of a party."""

    changed_at: datetime = Field(title="变更时间", description="When.", examples=["2026-03-20T02:00:00Z"])
    changed_name: str = Field(title="更正人", description="Who.", examples=["李娜"])
    reason: str = Field(title="事由", description="Why.", examples=["企业更名"])
    before: dict[str, Any] = Field(title="原值", description="What it was.", examples=[{"name": "某建筑工程公司"}])
    after: dict[str, Any] = Field(title="新值", description="What it is.", examples=[{"name": "某建筑工程有限公司"}])


class PartyDetail(PartyView):
    """A party with every account that was proposed and every correction."""

    accounts: list[AccountView] = Field(title="账户记录", description="Every account, the last proposed first.")
    corrections: list[PartyChangeView] = Field(title="更正记录", description="Every correction, the first one first.")


class AccountFull(Out):
    """A bank account in full."""

    id: Id
    bank: words.Bank
    holder: str = Field(title="户名", description="In full.", examples=["岚皋县某建筑工程有限公司"])
    number: str = Field(title="银行账号", description="In full.", examples=["2707010101201000012345"])


class PartyFull(Out):
    """What of a party is personal or secret, in full."""

    id: Id
    representative: str | None = Field(title="法定代表人", description="In full.", examples=["王建国"])
    agreed_account: AccountFull | None = Field(title="已核准账户", description="Null: none was agreed to.")
    waiting_account: AccountFull | None = Field(title="待核准的账户", description="Null: none waits for a second person.")

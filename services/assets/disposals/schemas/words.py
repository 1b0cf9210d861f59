"""The fields of disposals, described once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from services.assets.disposals.rules import ACCOUNTS, CHANNELS, GROUNDS, MANNERS, PURPOSES
from shared.intake.definition import Kind
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = ["LISTS", "DisposalState", "MannerWord"]

MannerWord = Literal[
    "sale", "exchange", "scrap", "loss", "demolition", "transfer", "exit", "disaster", "expropriation"
]  # fmt: skip
GroundWord = Literal["life_over", "damaged", "obsolete", "disaster", "technical_rule"]
ChannelWord = Literal["public_exchange", "rural_exchange", "auction", "agreement"]
AccountWord = Literal["collective", "fiscal"]
PurposeWord = Literal["project", "consolidation", "reproduction", "public_welfare", "maintenance", "fiscal"]
DisposalState = Literal[
    "applied", "reviewing", "reviewed", "publicity", "deciding", "approved",
    "executed", "proceeds_in", "written_off", "archived", "refused", "cancelled",
]  # fmt: skip
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (MannerWord, MANNERS),
    (GroundWord, GROUNDS),
    (ChannelWord, CHANNELS),
    (AccountWord, ACCOUNTS),
    (PurposeWord, PURPOSES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

Manner = Annotated[MannerWord, Field(title="处置方式", description=f"{codes(MANNERS)}.", examples=["sale"])]
Ground = Annotated[
    GroundWord | None,
    Field(
        title="报废报损理由",
        description=f"Of what is scrapped or lost, and of nothing else: {codes(GROUNDS)}.",
        examples=[None],
    ),
]
Why = Annotated[
    str,
    required("事由", longest=500),
    Field(title="事由", description="Why it is disposed of.", examples=["设备老化,村内已无需求"]),
]
Amount = Annotated[
    Decimal, required("金额", Kind.AMOUNT), Field(title="金额", description="Yuan.", gt=0, examples=["60000.00"])
]
Appraised = Annotated[
    Decimal,
    required("评估价值", Kind.AMOUNT),
    Field(title="评估价值", description="Yuan, as the appraiser has it.", ge=0, examples=["62000.00"]),
]
Appraiser = Annotated[
    str,
    required("评估机构", longest=100),
    Field(title="评估机构", description="Who appraised it.", examples=["安康某资产评估有限公司"]),
]
AppraisedOn = Annotated[date, Field(title="评估日期", description="As of which day.", examples=["2026-03-20"])]
Price = Annotated[
    Decimal,
    required("成交价", Kind.AMOUNT),
    Field(
        title="成交价",
        description="Yuan for which it went, or that are paid for it; 0: nothing is.",
        ge=0,
        examples=["60000.00"],
    ),
]
Counterparty = Annotated[
    str | None,
    optional("受让方"),
    Field(
        title="受让方",
        description="Who has it or pays for it: a unit; of a person the surname only, as 李某.",
        examples=["岚皋县某农机合作社"],
    ),
]
Channel = Annotated[
    ChannelWord | None,
    Field(title="交易方式", description=f"Of what is sold or exchanged: {codes(CHANNELS)}.", examples=["rural_exchange"]),
]
Zero = Annotated[
    str | None,
    optional("零收入说明"),
    Field(title="零收入说明", description="Why nothing is paid, where the price is 0.", examples=[None]),
]
WriteOff = Annotated[
    str,
    required("核销凭证号", longest=100),
    Field(title="核销凭证号", description="By which it left the owner's books.", examples=["转字第 12 号"]),
]
Account = Annotated[AccountWord, Field(title="入账账户", description=f"{codes(ACCOUNTS)}.", examples=["collective"])]
Voucher = Annotated[
    str,
    required("凭证号", longest=100),
    Field(title="凭证号", description="By which it is in the books.", examples=["收字第 21 号"]),
]
Purpose = Annotated[PurposeWord, Field(title="收入用途", description=f"{codes(PURPOSES)}.", examples=["project"])]
UseNote = Annotated[
    str | None,
    optional("说明"),
    Field(title="说明", description="What it was used for, in words.", examples=["蔬菜大棚灌溉改造"]),
]

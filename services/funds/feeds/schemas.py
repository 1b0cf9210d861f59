"""What is said and answered of entries that came in by files."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import Field

from shared.web.bodies import Id, Out, Reasoned

__all__ = ["ImportReversed", "ImportReversing", "ImportedPayee", "ImportedView"]


class ImportReversing(Reasoned):
    """Why an entry that came in by a file is reversed 冲销."""

    on: date = Field(title="日期", description="When, today at the latest.", examples=["2025-04-20"])


class ImportReversed(Out):
    """The reversal of an entry."""

    id: Id
    reverses: UUID = Field(
        title="所冲销凭证", description="The entry that it undoes.", examples=["019a1b2c-0000-7000-8000-000000000031"]
    )


class ImportedView(Out):
    """What the county's own books say of an entry that came in by a file 导入记账."""

    source_key: str = Field(title="流水号", description="Its number in those books.", examples=["2025-0031"])
    voucher_no: str = Field(title="凭证号", description="Its voucher.", examples=["记字第 31 号"])
    payee: str | None = Field(
        title="收款人", description="Who was paid; masked unless it is an organisation.", examples=["岚皋县某建设有限公司"]
    )
    file_batch_id: UUID = Field(
        title="批次号", description="The file by which it came.", examples=["019a1b2c-0000-7000-8000-000000000007"]
    )
    file_row: int = Field(title="行号", description="Its record in that file; the header is 1.", examples=[54])


class ImportedPayee(Out):
    """Whom an entry that came in by a file paid, in full."""

    id: Id
    payee: str = Field(title="收款人", description="In full.", examples=["王小五"])

"""The table of papers 文书: what was made of which household and case, and where the file lies."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.papers.rules import DOSSIER, KINDS
from shared.files.retention import Holding

__all__ = ["PAPERS", "Paper"]

_CODES = ", ".join(f"'{code}'" for code in (*KINDS, DOSSIER.code))


class Paper(Base):
    """Paper 文书 of a case, or the file 一户一档 of a household. ``serial`` counts papers of a kind in a year; a number is never given twice.

    ``fingerprint`` is of all that stands in it, so that what has not changed is not printed as something new. It is numbered before it
    is printed: without ``file_digest`` nobody has it yet, and the next who asks prints it. ``case_version`` is that of the case it shows.
    """

    __tablename__ = "paper"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("monitoring_case.id"), index=True)
    case_version: Mapped[int | None]
    kind: Mapped[str]
    year: Mapped[int]
    serial: Mapped[int]
    number: Mapped[str]
    full: Mapped[bool]
    fingerprint: Mapped[bytes]
    made_by: Mapped[str]
    department: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    file_digest: Mapped[bytes | None]
    file_size: Mapped[int | None] = mapped_column(BigInteger)
    file_kept_until: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint(f"kind IN ({_CODES})", name="kind"),
        CheckConstraint("(case_id IS NULL) = (case_version IS NULL)", name="case"),
        CheckConstraint(f"(case_id IS NULL) = (kind = '{DOSSIER.code}')", name="dossier"),
        Index("uq_paper_number", "kind", "year", "serial", unique=True),
        Index("uq_paper_content", "household_id", "kind", "fingerprint", unique=True),
        Index("ix_paper_file_digest", "file_digest"),
        {"info": {"scoped": True}},
    )


PAPERS = Holding("paper", "文书")
"""Files of papers, as the retention job knows them."""

"""How much of what comes in is too much: of a file the defaults of contracts/feeds; an installation may change each of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read, and what reading it may cost; and how often whoever has not signed in may call.

    Rows are data rows; ``unzipped_bytes`` holds for all parts of a workbook together. ``memory_bytes`` of address space and
    ``cpu_seconds`` of processor time bind the process that reads (see :mod:`shared.intake.isolation`). ``upload_bytes`` is the
    largest body that the door lets in: far above ``file_bytes``, because a file that is too large is an answer of the service
    (a refused batch with the reason), not of the door. ``attachment_bytes`` is the largest attachment, ``pdf_rows`` the longest list that
    is exported as PDF: a page costs memory.

    ``public_minute`` and ``public_day`` are the calls of one address at a route that takes something in from people who have not
    signed in. A whole village may sit behind one address, of its committee's network or of a mobile carrier.
    """

    file_bytes: int = 200 << 20
    csv_rows: int = 2_000_000
    xlsx_rows: int = 500_000
    unzipped_bytes: int = 600 << 20
    columns: int = 16_000  # a sheet has 16,384, and the rejects' workbook adds two
    memory_bytes: int = 1 << 30
    cpu_seconds: int = 600
    upload_bytes: int = 1 << 30
    attachment_bytes: int = 20 << 20
    pdf_rows: int = 2_000
    public_minute: int = 20
    public_day: int = 300

    def __post_init__(self) -> None:
        """Refuse what no file could pass.

        Raises:
            ValueError: which limit it is.
        """
        if wrong := [name for name, value in asdict(self).items() if value <= 0]:
            raise ValueError(f"{wrong[0]} is not positive")
        if self.upload_bytes <= self.file_bytes:
            raise ValueError("upload_bytes is not above file_bytes")

"""Who is told of an export: whoever may agree to it, and whoever asked for it when it has come to something."""

from __future__ import annotations

from shared.contracts.notices import COUNTY_REVIEWER, NoticePosted, notice
from shared.exports.rules import TOLD, ExportState

__all__ = ["notice_of"]

_LINK = "/exports"
_ASKER = {ExportState.REFUSED: "导出申请被退回", ExportState.READY: "导出文件可以下载", ExportState.FAILED: "导出失败"}


def notice_of(state: ExportState, asker: str, rows: int, decision: str | None) -> NoticePosted | None:
    """The notice that belongs to a new state; None where nobody waits for it.

    >>> notice_of(ExportState.WAITING, "staff:wang.xm", 1200, None).role
    'county_reviewer'
    """
    if state is ExportState.WAITING:
        text = f"{asker} 申请导出 {rows} 行,请审批。"
        return notice(f"export.{state}", "有导出待审批", text=text, link=_LINK, role=COUNTY_REVIEWER)
    if state in _ASKER:
        text = f"{TOLD[state]}{decision or ''}"
        return notice(f"export.{state}", _ASKER[state], text=text, link=_LINK, account=asker)
    return None

"""Attachments have the kinds that the way of assets needs, too: there is one list for all services."""

from __future__ import annotations

from alembic import op

revision = "20261228_asset_papers"
down_revision = "20261221_formed_assets"
branch_labels = None
depends_on = None

_KINDS = (
    "申请材料",
    "身份证明",
    "收入证明",
    "医疗票据",
    "现场照片",
    "会议记录",
    "授权书",
    "核查表",
    "公示照片",
    "确认单",
    "资金文件",
    "申报材料",
    "合同",
    "发票",
    "工程计量",
    "验收单",
    "决算审计",
    "到户清单",
    "付款凭证",
    "整改材料",
    "批复",
    "评估报告",
    "处理意见",
    "其他",
)


def upgrade() -> None:
    """Apply."""
    listed = ", ".join(f"'{kind}'" for kind in _KINDS)
    op.drop_constraint(op.f("ck_attachment_kind"), "attachment")
    op.create_check_constraint(op.f("ck_attachment_kind"), "attachment", f"kind IN ({listed})")

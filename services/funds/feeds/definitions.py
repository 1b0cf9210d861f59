"""The tables that a county hands over when it begins in the middle of a year, as declarations (domain/assets-and-funds §2.9, §3.4)."""

from __future__ import annotations

from services.funds.feeds.library_columns import PROJECTS
from services.funds.feeds.references import KIND, SOURCE
from services.funds.feeds.rules import KINDS, mask_payee
from shared.intake.checks import after, fails, later_than_today, missing, nought, of_county
from shared.intake.definition import INDEXED, Column, Kind, Reason, Table

__all__ = ["FEEDS"]

_ARRIVES, _PAID = "到位", "支付"
_OF_PROJECTS = ("分配", "下达", "支付")

_JOURNAL = Table(
    code="FIN-JNL",
    title="账簿",
    department="财政局",
    description="资金到位、分配、下达、支付和结余收回的台账,一行是一笔资金的一次变动;按日期记账,同日依到位、分配、下达、支付、收回的次序。",
    columns=(
        Column(
            "流水号",
            "source_key",
            required=True,
            example="2025-0031",
            note="在本县台账中唯一;已记账的不再改动",
            longest=INDEXED,
        ),
        Column("凭证号", "voucher_no", required=True, example="记字第 31 号", longest=INDEXED),
        Column("日期", "happened_on", Kind.DATE, required=True, example="2025-03-28"),
        Column("业务类型", "kind", Kind.CODE, required=True, codes=tuple(KINDS), example="分配"),
        Column("资金来源", "source_code", required=True, example="C1", note="本县资金来源目录中的代码", longest=3),
        Column("资金文号", "document_no", required=True, example="安财农〔2025〕18号", longest=INDEXED),
        Column("金额", "amount", Kind.AMOUNT, required=True, example="1200.00", note="元"),
        Column(
            "项目编号",
            "project_no",
            example="610925-2025-C-104-0001",
            note="平台项目编号或来源系统编号;分配、下达、支付必填",
            longest=INDEXED,
        ),
        Column("收款人", "payee", Kind.SECRET, mask=mask_payee, note="支付必填:合同对方或领取补助的人", longest=INDEXED),
        Column("收款人证件号码", "payee_id", Kind.ID_REFERENCE, note="支付给个人的填写"),
        Column("摘要", "note", longest=500),
        Column("发文单位", "sent_by", example="安康市财政局", note="到位必填", longest=INDEXED),
        Column("发文日期", "document_date", Kind.DATE, example="2025-03-10", note="到位必填"),
        Column("预算年度", "budget_year", Kind.YEAR, example="2025", note="到位必填"),
        Column("是否直达资金", "direct", Kind.YES_NO, empty_as="否", note="到位填写,空白按否计"),
        Column("原资金名称", "original_name", note="统筹整合的资金到位必填", longest=INDEXED),
    ),
    key=("source_key",),
    lookups=(SOURCE, KIND),
    checks=(
        of_county(Reason.COUNTY_ONLY, "资金文号"),
        nought("金额", "amount"),
        missing("项目编号", "project_no", lambda row: row["kind"].in_(_OF_PROJECTS)),
        missing("收款人", "payee_masked", lambda row: row["kind"] == _PAID),
        missing("发文单位", "sent_by", lambda row: row["kind"] == _ARRIVES),
        missing("发文日期", "document_date", lambda row: row["kind"] == _ARRIVES),
        missing("预算年度", "budget_year", lambda row: row["kind"] == _ARRIVES),
        missing("原资金名称", "original_name", lambda row: (row["kind"] == _ARRIVES) & row["integrated"]),
        later_than_today("日期", "happened_on"),
        after("日期", "happened_on", "document_date"),
        fails(
            Reason.SOURCE_CLOSED,
            "资金来源",
            lambda row: (row["kind"] == _ARRIVES) & (row["source_until"] < row["happened_on"]),
        ),
    ),
    order=("happened_on", "step"),
)

FEEDS: dict[str, Table] = {table.code: table for table in (PROJECTS, _JOURNAL)}
"""Every table of this service by its code."""

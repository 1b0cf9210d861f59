"""A county's project library and its running books as files, as large as it gets: 200,000 movements of money of 200 sums and 1,957 projects."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tests.harness.bookkeeping import PROJECT, table
from tests.harness.intake import number

__all__ = ["POSTINGS", "PROJECTS", "journal_csv", "library_csv"]

BATCHES, PROJECTS, PARTS, PAYMENTS = 200, 1957, 3, 30
RELEASES = 3
POSTINGS = BATCHES + PROJECTS * PARTS * (1 + RELEASES + PAYMENTS)
"""199,814 rows."""
_ARRIVED = date(2024, 1, 5)
_HEADER = (
    "流水号",
    "凭证号",
    "日期",
    "业务类型",
    "资金来源",
    "资金文号",
    "金额",
    "项目编号",
    "收款人",
    "收款人证件号码",
    "摘要",
    "发文单位",
    "发文日期",
    "预算年度",
    "是否直达资金",
)
_SOURCES = ("C1", "P1", "M1", "X1", "S1")


def library_csv(villages: Sequence[str]) -> bytes:
    """The projects, all in the year's plan."""
    rows = [
        {
            "来源系统编号": f"GX{n:05d}",
            **PROJECT,
            "项目名称": f"第{n}号保鲜冷库建设项目",
            "行政区划代码": villages[n % len(villages)],
            "年度": str(2024 + n % 2),
            "入库日期": "2023-11-10",
            "列入计划日期": "2024-01-02",
        }
        for n in range(PROJECTS)
    ]
    return _csv(table(rows))


def journal_csv() -> bytes:
    """The movements in the order of their days; one payment in two goes to a person by ID number."""
    rows = sorted(_movements(), key=lambda row: row[0])
    lines = ([f"L{n:06d}", f"记字第{n}号", day.isoformat(), *row] for n, (day, *row) in enumerate(rows, 1))
    return _csv([list(_HEADER), *lines])


def _sum(n: int) -> tuple[str, str]:
    return _SOURCES[n % len(_SOURCES)], f"安财农〔2024〕{n}号"


def _movements() -> Iterator[tuple[date, str, str, str, str, str, str, str, str, str, str, str, str]]:
    none = ("", "", "", "")
    for n in range(BATCHES):
        told = ("安康市财政局", "2024-01-03", "2024", "是" if n % 3 == 0 else "否")
        yield _ARRIVED + timedelta(n % 20), "到位", *_sum(n), "90000000.00", "", "", "", "", *told
    people = [number(n % 1000, f"19{60 + n // 1000}0101") for n in range(20_000)]
    for project in range(PROJECTS):
        for part in range(PARTS):
            money, key = _sum((project * 7 + part * 13) % BATCHES), f"GX{project:05d}"
            day = date(2024, 2, 1) + timedelta((project + part * 11) % 60)
            yield day, "分配", *money, "200000.00", key, "", "", f"第{project}号冷库分配", *none
            for n in range(RELEASES):
                yield day + timedelta(10 + n * 100), "下达", *money, "60000.00", key, "", "", "", *none
            for n in range(PAYMENTS):
                payee = (project * 31 + part * 7 + n) % len(people)
                whom = (f"王{payee}", people[payee]) if n % 2 else (f"岚皋县第{payee % 300}建设有限公司", "")
                paid = day + timedelta(12 + n * 100 // 10 + n // 10)
                yield paid, "支付", *money, f"{4000 + n}.50", key, *whom, "", *none


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()

"""Every reason has a Chinese sentence that names the column and never a value."""

from __future__ import annotations

import pytest

from shared.intake.definition import Reason, Table
from shared.intake.messages import message
from tests.harness.files import ENROLMENT, INCOME


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_explained(reason: Reason) -> None:
    told = message(ENROLMENT, reason.value, "姓名")
    assert told.startswith("“姓名”")
    assert told.endswith("。")
    assert len(told) > 10


@pytest.mark.parametrize(
    ("table", "reason", "header", "part"),
    [
        (ENROLMENT, "unknown_code", "险种", "只能填:城乡居民、城镇职工"),
        (ENROLMENT, "unknown_code", "备注", "超过 2000 个字"),
        (ENROLMENT, "invalid_number", "参保年度", "1900 至 2100"),
        (INCOME, "invalid_number", "家庭人口数", "大于等于 1"),
        (INCOME, "unknown_code", "是否居住", "是或否"),
        (INCOME, "unknown_code", "学年", "2025-2026"),
        (INCOME, "invalid_amount", "损失金额", "不能是负数"),
        (INCOME, "unknown_code", "已取消的列", "不在允许的取值范围内"),
    ],
)
def test_it_says_what_fits_there(table: Table, reason: str, header: str, part: str) -> None:
    assert part in message(table, reason, header)


def test_a_negative_income_is_no_fault_to_warn_of() -> None:
    assert "负数" not in message(INCOME, "invalid_amount", "工资性收入")

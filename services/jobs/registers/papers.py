"""A register of a village as a paper: read, composed, printed and written down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.registers.commands import record_print
from services.jobs.registers.definition import COMMON, Register
from services.jobs.registers.editions import Edition, Wanted
from services.jobs.registers.problems import unknown_village
from services.jobs.registers.queries import edition, lines_of
from services.jobs.registers.rules import BEYOND_VILLAGE
from services.jobs.registers.views import written
from shared.access import Caller
from shared.papers import ROLL
from shared.registry.places import names_of
from shared.standards.clock import SHANGHAI, now
from shared.web.problems import Problem

__all__ = ["print_register", "roll"]

_SIGNATURES = ("填报人", "审核人", "填报日期")
_STAMPS = ("村委会", "镇人民政府")
_NUMBER_WIDTH = 1


async def print_register(state: Any, caller: Caller, register: Register, wanted: Wanted) -> bytes:  # noqa: ANN401 - the application's
    """The PDF of a register of one village, with its entry in the trail.

    Raises:
        Problem: 404 ``unknown_snapshot``; 422 ``unknown_division`` or ``too_many_rows``; 503 ``press_busy``.
    """
    (village,) = wanted.divisions
    async with state.database.reading() as session:
        codes = [f"{village[:6]}000000", f"{village[:9]}000", village]
        names = await names_of(session, caller.scope, codes)
        if not names[village] or village in codes[:2] or not caller.scope.contains(village):
            raise unknown_village()
        of = await edition(session, caller.scope, wanted)
        rows = await _rows(session, caller, register, of, state.limits.pdf_rows)
    printed = f"打印：{caller.name}（{caller.client_id}）　{caller.department}　{now().astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
    try:
        pdf: bytes = await state.press.print(ROLL, roll(register, of, names, rows, printed))
    except TimeoutError as error:
        told = "正在制作的文书较多,请稍后再试。"
        raise Problem(503, "press_busy", told, headers={"Retry-After": "5"}) from error
    version = next((one.number for one in of.kept(register)), None)
    async with state.database.transaction() as session:
        await record_print(session, caller, register, village, wanted.month, version, len(rows))
    return pdf


async def _rows(session: AsyncSession, caller: Caller, register: Register, of: Edition, most: int) -> Sequence[Row[Any]]:
    told = lines_of(register, of, caller.scope).subquery().c
    ordered = select(*told).order_by(told.household_no, told.person_id).limit(most + 1)
    rows = (await session.execute(ordered.execution_options(scope=caller.scope))).all()
    if len(rows) > most:
        raise Problem(422, "too_many_rows", f"该名册超过 {most} 人,不能打印,请导出表格。")
    return rows


def roll(register: Register, of: Edition, names: Mapping[str, str], rows: Sequence[Row[Any]], printed: str) -> dict[str, Any]:
    """The data of the paper; ``names`` are those of the county, its town and its village, in this order."""
    county, town, village = names.values()
    ground, frozen = of.ground, next(iter(of.kept(register)), None)
    columns = [*COMMON, *register.columns]
    households = len({row.household_id for row in rows})
    month = f"{ground.month.year}年{ground.month.month}月"
    standing = short = "未锁定（以台账现况列出）"
    if frozen is not None:
        at = f"{frozen.frozen_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
        short = f"第 {frozen.number} 版"
        standing = f"已锁定　第 {frozen.number} 版（{frozen.frozen_name} {at} 定格）"
    return {
        "title": f"{register.number} {register.title}",
        "facts": [
            ("县", county),
            ("镇", town),
            ("村", village.removeprefix(town)),
            ("月份", f"{month}（截至{ground.on.month}月{ground.on.day}日）"),
            ("人数", f"{len(rows)} 人"),
            ("户数", f"{households} 户"),
            ("状态", standing),
        ],
        "running": f"{village}　{month}　{short}",
        "headers": ["序号", *(column.title for column in columns)],
        "widths": [_NUMBER_WIDTH, *(column.width for column in columns)],
        "rows": [
            [str(number), row.household_no, row.name, *(written(one, row.facts.get(one.name)) for one in register.columns)]
            for number, row in enumerate(rows, start=1)
        ],
        "notes": [
            f"列入范围：{register.rule}。{_parameters(register, frozen.parameters if frozen else ground.told)}合计 {len(rows)} 人、{households} 户。姓名已脱敏。"
        ],
        "signatures": _SIGNATURES,
        "stamps": _STAMPS,
        "mark": "" if frozen else "未锁定",
        "footer": printed,
    }


def _parameters(register: Register, told: Mapping[str, int]) -> str:
    ages = (
        f"劳动年龄 {told['labour_age_from']} 至 {told['labour_age_to']} 周岁。"
        if "labour_age_from" in register.rests_on
        else ""
    )
    beyond = ("出村即列入。" if told[BEYOND_VILLAGE] else "出镇才列入。") if BEYOND_VILLAGE in register.rests_on else ""
    return ages + beyond

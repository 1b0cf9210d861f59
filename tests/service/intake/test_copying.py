"""What the parser writes is what PostgreSQL reads: every character comes through COPY, and a refused file leaves nothing."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import asyncpg
import pytest

from shared.intake.isolation import KeyRings, parse_in_child
from shared.intake.outcome import Refused
from shared.standards.limits import Limits
from tests.harness.files import ENROLMENT, SEALING, TODAY, citizen_number, write_csv
from tests.harness.servers import ServiceDatabase

RING = f"1:{base64.b64encode(bytes(range(32))).decode()}"
TABLES = """
CREATE TEMP TABLE staged (row integer, person_token bytea, person_name_key text, insured_year integer, insurance text, remark text);
CREATE TEMP TABLE rejected (row integer, reason text, "column" text);
"""
REMARKS = [
    "\\N",
    "\\.",
    "a\tb",
    "a\nb\r\nc",
    "\\",
    "\\\\x01",
    "𠮷",
    "x'; DROP TABLE staged; --",
    "a\x01b\x7f\x85c",
    "é",
    "“引号”",
    "",
]
HEADER = [column.header for column in ENROLMENT.columns]


def row(remark: str) -> list[str]:
    return [citizen_number(), "张三", "2025", "城乡居民", remark]


async def copy(path: Path, connection: asyncpg.Connection, limits: Limits) -> None:
    async with parse_in_child(path, ENROLMENT.columns, KeyRings(RING, RING), TODAY, limits=limits) as parsing:
        await connection.copy_to_table("staged", source=parsing.rows(), columns=parsing.opened.columns)
        await connection.copy_to_table("rejected", source=parsing.rejects)


async def test_texts_survive_the_copy(tmp_path: Path, fresh_database: Callable[..., ServiceDatabase]) -> None:
    connection = await asyncpg.connect(fresh_database("household", migrated=False).admin_url)
    try:
        await connection.execute(TABLES)
        await copy(write_csv(tmp_path / "a.csv", [HEADER, *map(row, REMARKS), ["坏", *row("")[1:]]]), connection, Limits())
        staged = await connection.fetch("SELECT * FROM staged ORDER BY row")
        assert [record["remark"] or "" for record in staged] == [remark.strip() for remark in REMARKS]
        assert staged[-1]["remark"] is None
        assert {record["person_token"] for record in staged} == {SEALING.token(citizen_number())}
        assert [tuple(record) for record in await connection.fetch("TABLE rejected")] == [(14, "invalid_id_number", "证件号码")]
    finally:
        await connection.close()


async def test_a_file_refused_on_the_way_leaves_nothing(tmp_path: Path, fresh_database: Callable[..., ServiceDatabase]) -> None:
    connection = await asyncpg.connect(fresh_database("household", migrated=False).admin_url)
    try:
        await connection.execute(TABLES)
        path = write_csv(tmp_path / "a.csv", [HEADER, *[row("")] * 20_000])
        with pytest.raises(Refused, match="too_many_rows"):
            await copy(path, connection, Limits(csv_rows=10_000))
        assert await connection.fetchval("SELECT count(*) FROM staged") == 0
    finally:
        await connection.close()

"""Files are read in a process of their own, which can be neither a burden nor a leak, and whose end is always told."""

from __future__ import annotations

import asyncio
import base64
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import openpyxl
import psutil
import pytest

from shared.intake.definition import Column, Kind, Table
from shared.intake.isolation import ChildLost, KeyRings, annotate_in_child, parse_in_child
from shared.intake.outcome import Refused, Report
from shared.standards.limits import Limits
from tests.harness.files import ENROLMENT, PEOPLE, SEALING, TODAY, citizen_number, read_file, write_csv, write_workbook
from tests.harness.waiting import eventually

RING = f"1:{base64.b64encode(bytes(range(32))).decode()}"
KEYS = KeyRings(RING, RING)
HEADER = [column.header for column in ENROLMENT.columns]
GOOD = [citizen_number(), "张三", "2025", "城乡居民", ""]
BAD = ["坏", *GOOD[1:]]


def big(tmp_path: Path, rows: int = 100_000) -> Path:
    path = tmp_path / "big.csv"
    path.write_text(",".join(HEADER) + "\n" + (",".join(GOOD) + "x" * 100 + "\n") * rows)
    return path


async def read(path: Path | int, table: Table = ENROLMENT, limits: Limits | None = None) -> tuple[Report, bytes, bytes]:
    async with parse_in_child(path, table.columns, KEYS, TODAY, limits=limits) as parsing:
        rows = b"".join([piece async for piece in parsing.rows()])
        return parsing.report, rows, parsing.rejects.read()


async def refusal(path: Path, table: Table = ENROLMENT, limits: Limits | None = None) -> str:
    with pytest.raises(Refused) as refused:
        await read(path, table, limits)
    return refused.value.code


async def test_the_child_gives_what_reading_here_gives(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [HEADER, GOOD, BAD, [], GOOD])
    here = read_file(path, ENROLMENT)
    report, rows, rejects = await read(path)
    assert report == here.report
    assert rows.decode().splitlines() == ["\t".join(row.values()) for row in here.rows]
    assert rejects.decode() == "3\tinvalid_id_number\t证件号码\n"


async def test_secrets_and_masks_cross_over(tmp_path: Path) -> None:
    header = [column.header for column in PEOPLE.columns]
    path = write_csv(tmp_path / "a.csv", [header, ["1", "张三", GOOD[0], "13812345678"]])
    async with parse_in_child(path, PEOPLE.columns, KEYS, TODAY) as parsing:
        line = b"".join([piece async for piece in parsing.rows()]).decode().rstrip("\n").split("\t")
        staged = dict(zip(parsing.opened.columns, line, strict=True))
    assert staged["phone_masked"] == "138****5678"
    assert SEALING.cipher.decrypt(bytes.fromhex(staged["phone_cipher"][3:])) == "13812345678"


async def test_progress_is_told_on_the_way(tmp_path: Path) -> None:
    told: list[int] = []
    async with parse_in_child(big(tmp_path, 10_000), ENROLMENT.columns, KEYS, TODAY, progress=told.append) as parsing:
        assert parsing.opened.columns[0] == "row"
        with pytest.raises(RuntimeError, match="not been copied"):
            _ = parsing.report
        async for _ in parsing.rows():
            pass
    assert told == [4096, 8192, 10_000]


async def test_a_file_that_is_unlinked_already(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", [HEADER, GOOD])
    with path.open("rb") as file:
        path.unlink()
        assert (await read(file.fileno()))[0].accepted == 1


async def test_a_header_is_refused_before_anything_is_copied(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [["姓名"]])
    with pytest.raises(Refused) as refused:
        async with parse_in_child(path, ENROLMENT.columns, KEYS, TODAY):
            pytest.fail("it was opened")
    assert refused.value.detail == {"columns": ["证件号码", "参保年度", "险种"]}
    assert "证件号码" in refused.value.message


async def test_too_many_rows_break_the_copy(tmp_path: Path) -> None:
    assert await refusal(big(tmp_path), limits=Limits(csv_rows=50_000)) == "too_many_rows"


async def test_time_is_limited(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(",".join(HEADER) + "\n" + "".join(f"{number},张三,2025,城乡居民,\n" for number in range(600_000)))
    assert await refusal(path, limits=Limits(cpu_seconds=1)) == "too_slow"


async def test_memory_is_limited(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = book.worksheets[0]["XFD1048576"] = 1
    book.save(tmp_path / "a.xlsx")
    assert await refusal(tmp_path / "a.xlsx", limits=Limits(xlsx_rows=2_000_000)) == "too_much_memory"


async def test_one_endless_record_is_refused_not_swapped(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(",".join(HEADER) + "\n" + "," * 60_000_000)
    assert await refusal(tmp_path / "a.csv", limits=Limits(memory_bytes=256 << 20)) == "too_much_memory"


async def test_a_failure_of_ours_is_told_without_what_was_read(tmp_path: Path) -> None:
    table = Table("X", "", "", "", (Column("姓名", "name", Kind.SECRET, required=True),), ("name",))
    with pytest.raises(Refused) as refused:
        await read(write_csv(tmp_path / "a.csv", [["姓名"], ["张三"]]), table)
    assert refused.value.code == "parser_failed"
    assert refused.value.detail["fault"].startswith("TypeError cells.py:")


def parsers() -> list[psutil.Process]:
    """The children of this process that read a file; a session of tests has servers as children too."""
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.Error):
            if "shared.intake.child" in child.cmdline():
                found.append(child)
    return found


async def test_a_child_that_is_killed_is_lost_not_refused(tmp_path: Path) -> None:
    async with parse_in_child(big(tmp_path), ENROLMENT.columns, KEYS, TODAY) as parsing:
        [child] = parsers()
        child.kill()
        with pytest.raises(ChildLost):
            async for _ in parsing.rows():
                pass


@pytest.mark.parametrize("pieces", [0, 1])
async def test_leaving_early_ends_the_child(tmp_path: Path, pieces: int) -> None:
    async with parse_in_child(big(tmp_path), ENROLMENT.columns, KEYS, TODAY) as parsing:
        rows = parsing.rows()
        for _ in range(pieces):
            assert await anext(rows)
        [child] = parsers()
    assert not child.is_running()


async def test_a_cancelled_reader_ends_the_child(tmp_path: Path) -> None:
    reading = asyncio.create_task(read(big(tmp_path)))
    await asyncio.to_thread(eventually, parsers, "the child has started")
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert parsers() == []


async def test_keys_are_neither_in_arguments_nor_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZX_CIPHER_KEYS", RING)
    async with parse_in_child(big(tmp_path), ENROLMENT.columns, KEYS, TODAY):
        [child] = parsers()
        seen = [*child.cmdline(), *child.environ(), *child.environ().values()]
    assert not any(RING[2:] in text or "ZX_" in text for text in seen)
    assert RING not in repr(KEYS)


PARENT = """
import asyncio, sys
from pathlib import Path
from shared.intake.isolation import KeyRings, parse_in_child
from tests.harness.files import ENROLMENT, TODAY
async def main():
    async with parse_in_child(Path(sys.argv[1]), ENROLMENT.columns, KeyRings(sys.argv[2], sys.argv[2]), TODAY):
        print("opened", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="dying with its parent is a gift of Linux")
def test_the_child_of_a_killed_worker_goes_too(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", PARENT, str(big(tmp_path)), RING]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == b"opened\n"
        [child] = psutil.Process(worker.pid).children()
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    eventually(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE, "the child is gone")


async def rejects() -> AsyncIterator[list[tuple[int, str, str]]]:
    yield []
    yield [(3, "invalid_id_number", "说明")]


async def test_workbooks_are_annotated_in_a_child_too(tmp_path: Path) -> None:
    source = write_csv(tmp_path / "a.csv", [HEADER, GOOD, BAD])
    await annotate_in_child(source, rejects(), tmp_path / "b.xlsx", scratch=tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "b.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[3]][-2:] == ["invalid_id_number", "说明"]


async def test_a_workbook_of_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    with pytest.raises(Refused, match="empty_file"):
        await annotate_in_child(tmp_path / "a.csv", rejects(), tmp_path / "b.xlsx")

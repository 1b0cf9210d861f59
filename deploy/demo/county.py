"""The files of a whole county, by contracts/feeds, and what each of them must give. The same seed gives the same bytes of text."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from deploy.demo import departments, homes, registry
from deploy.demo.people import Household, Numbers, Person, everybody, grandchild, populate
from deploy.demo.spoiling import Column, Spoiler, columns
from deploy.demo.writing import Row, write_csv, write_workbook

__all__ = ["AS_OF", "BASE_INCOME", "FEEDS", "County", "Feed", "FeedFile", "write_county"]

AS_OF = date(2025, 10, 31)
BASE_INCOME = "14500"
"""Per-capita income of the county's farmers of the year before, yuan."""
FAULTY = 0.015
"""Share of faulty rows in every file."""

Source = Callable[[random.Random, list[Household], date], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: its columns, how its department writes files (an encoding, or ``xlsx``) and where its rows come from."""

    code: str
    style: str
    source: Source
    table: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class FeedFile:
    """A file to hand over: its data rows and, by line (the header is line 1), the reasons for which some must be refused."""

    feed: str
    path: Path
    rows: int
    rejects: dict[int, str]

    @property
    def accepted(self) -> int:
        """Rows that must be accepted."""
        return self.rows - len(self.rejects)

    @property
    def rejected_by_reason(self) -> Counter[str]:
        """How many rows must be refused for each reason."""
        return Counter(self.rejects.values())


@dataclass(frozen=True, slots=True)
class County:
    """What was written, in the order in which it must be handed over; ``active`` members are left when all of it is applied."""

    households: int
    persons: int
    active: int
    as_of: date
    base_income: str
    files: tuple[FeedFile, ...]

    @property
    def rows(self) -> int:
        """Data rows over all files."""
        return sum(file.rows for file in self.files)


def _feed(code: str, style: str, source: Source, *table: str) -> Feed:
    return Feed(code, style, source, columns(*table))


_PERSON = ("证件号码 person*", "姓名 text*")
FEEDS = (
    _feed(
        "REG-HH",
        "utf-8-sig",
        registry.households,
        "户编号 text*",
        "行政区划代码 village*",
        "村民小组 text",
        "家庭住址 text",
        "户类型 code*",
        "联系电话 text",
        "是否易地扶贫搬迁户 yes_no",
    ),
    _feed(
        "REG-PER",
        "gb18030",
        registry.people,
        "户编号 household*",
        "姓名 text*",
        "证件号码 text*",
        "与户主关系 text*",
        "民族 text",
        "政治面貌 text",
        "文化程度 text",
        "在校生状况 text",
        "健康状况 text",
        "劳动技能 text",
        "务工所在地 text",
        "务工时间(月) text",
        "联系电话 text",
    ),
    _feed(
        "REG-INC",
        "utf-8",
        registry.incomes,
        "户编号 household*",
        "年度 year*",
        "家庭人口数 count*",
        "工资性收入 amount",
        "生产经营性收入 amount",
        "财产性收入 amount",
        "转移性收入 amount",
        "生产经营性支出 amount",
        "理赔收入 amount",
        "合规自付支出 amount",
    ),
    _feed("MED-ENR", "utf-8", departments.insurance, *_PERSON, "参保年度 year*", "险种 code*", "参保状态 code*"),
    _feed(
        "MED-SET",
        "utf-8-sig",
        departments.settlements,
        "结算流水号 text*",
        *_PERSON,
        "就诊类型 code*",
        "结算日期 date*",
        "医疗总费用 amount*",
        "基本医保支付 amount",
        "大病保险支付 amount",
        "医疗救助支付 amount",
        "个人自付 amount*",
    ),
    _feed(
        "EDU-ENR",
        "gb18030",
        departments.school,
        *_PERSON,
        "学年 school_year*",
        "学段 code*",
        "年级 text",
        "学籍状态 code*",
        "自付费用 amount",
    ),
    _feed("CIV-AID", "xlsx", departments.aid, *_PERSON, "救助类型 code*", "起始日期 date*", "终止日期 date", "金额 amount"),
    _feed(
        "DIS-CRT",
        "gb18030",
        departments.disability,
        *_PERSON,
        "残疾类别 code*",
        "残疾等级 code*",
        "办证日期 date*",
        "是否享受护理补贴 yes_no*",
    ),
    _feed(
        "LAB-EMP", "xlsx", departments.jobs, *_PERSON, "就业状态 code*", "状态起始日期 date*", "单位名称 text", "月工资 amount"
    ),
    _feed("HOU-APR", "utf-8", homes.appraisals, "户编号 household*", "鉴定等级 code*", "鉴定日期 date*", "是否居住 yes_no*"),
    _feed("WAT-OUT", "gb18030", homes.outages, "户编号 household*", "停水开始日期 date*", "停水结束日期 date"),
    _feed("DIS-AST", "xlsx", homes.disasters, "户编号 household*", "灾害类型 text*", "发生日期 date*", "损失金额 amount*"),
    _feed("POL-HUK", "utf-8-sig", registry.changes, *_PERSON, "变动类型 code*", "变动日期 date*"),
)
"""The 13 feeds in the order of a first load."""


def write_county(
    folder: Path, villages: Sequence[str], *, households: int = 50_000, seed: int = 1, as_of: date = AS_OF
) -> County:
    """Write a county over the given villages (12-digit codes).

    After the 13 feeds comes a second REG-PER file: children born since, people who came back, and the faults that only a
    registry with people in it can find (``duplicate_person``, ``person_closed``, ``name_mismatch``).
    """
    rng = random.Random(f"{seed}")
    numbers = Numbers()
    county = populate(rng, numbers, villages, households, as_of)
    persons = sum(len(household.members) for household in county)
    files = [_write_first(folder, feed, county, seed, as_of) for feed in FEEDS]
    supplement, born = _write_supplement(folder, county, numbers, random.Random(f"{seed}:supplement"), as_of)
    dead = sum(person.left is not None and person.left[0] == "死亡" for person in everybody(county))
    return County(len(county), persons, persons - dead + born, as_of, BASE_INCOME, (*files, supplement))


def _write_first(folder: Path, feed: Feed, county: list[Household], seed: int, as_of: date) -> FeedFile:
    rng = random.Random(f"{seed}:{feed.code}")
    good = list(feed.source(rng, county, as_of))
    faulty = Spoiler(rng, feed.table).rows(good, FAULTY)
    return _write(folder / feed.code, feed, good, faulty, rng)


def _write_supplement(
    folder: Path, county: list[Household], numbers: Numbers, rng: random.Random, as_of: date
) -> tuple[FeedFile, int]:
    """The second file, and how many people it adds; who moved out comes back with it."""
    feed = next(feed for feed in FEEDS if feed.code == "REG-PER")
    some = rng.sample(county, max(1, len(county) // 200))
    people = [grandchild(rng, numbers, household, as_of) for household in some]
    people += [person for person in everybody(county) if person.left and person.left[0] == "迁出" and not person.back]
    good = [registry.person_row(rng, person, person.relation, as_of) for person in people]
    faulty = Spoiler(rng, feed.table).rows(good, FAULTY)
    faulty += _registry_faults(rng, county, as_of)
    return _write(folder / "REG-PER-2", feed, good, faulty, rng), len(some)


def _registry_faults(rng: random.Random, county: list[Household], as_of: date) -> Iterable[tuple[Row, str]]:
    some = max(2, len(county) // 1000)
    staying = [person for household in rng.sample(county, some) for person in household.members if not person.left]
    dead = [person for person in everybody(county) if person.left and person.left[0] == "死亡"]
    for at, person in enumerate(staying):
        row = registry.person_row(rng, person, person.relation, as_of)
        if at % 2:
            row[1] = f"{person.name}甲"
            yield row, "name_mismatch"
        else:
            row[0] = _another(county, person).number
            yield row, "duplicate_person"
    for person in dead[:some]:
        yield registry.person_row(rng, person, person.relation, as_of), "person_closed"


def _another(county: list[Household], person: Person) -> Household:
    return county[0] if person.household is not county[0] else county[-1]


def _write(path: Path, feed: Feed, good: list[Row], faulty: Iterable[tuple[Row, str]], rng: random.Random) -> FeedFile:
    lines: list[tuple[Row, str]] = [(row, "") for row in good]
    second: list[tuple[Row, str]] = []
    for row, reason in faulty:
        (second if reason == "duplicate_row" else lines).append((row, reason))
    rng.shuffle(lines)
    lines += second  # a copy is only a copy after its original
    rejects = {line: reason for line, (_, reason) in enumerate(lines, start=2) if reason}
    header = [column.header for column in feed.table]
    rows = (row for row, _ in lines)
    if feed.style == "xlsx":
        path = path.with_suffix(".xlsx")
        write_workbook(path, header, rows)
    else:
        path = path.with_suffix(".csv")
        write_csv(path, header, rows, feed.style)
    return FeedFile(feed.code, path, len(lines), rejects)

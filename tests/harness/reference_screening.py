"""The screening contract once more, as slow plain Python that shares nothing with the platform: what its results are compared with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

__all__ = ["DEFAULTS", "Hit", "Lead", "Member", "Result", "World", "screen"]

DEFAULTS: dict[str, int | Decimal] = {
    "county_base_income": 14500,
    "monitoring_line_percent": 60,
    "near_line_factor": Decimal("1.2"),
    "income_drop_percent": 30,
    "med_supported_self_pay": 5000,
    "med_self_pay": 20000,
    "med_outpatient_month": 500,
    "med_income_percent": 50,
    "med_uninsured_age_days": 90,
    "compulsory_age_from": 6,
    "compulsory_age_to": 15,
    "education_fee": 10000,
    "aid_ended_days": 90,
    "disability_new_days": 365,
    "unemployed_red_days": 90,
    "unemployed_yellow_days": 30,
    "outage_red_days": 7,
    "outage_orange_days": 3,
    "outage_window_days": 90,
    "outage_year_days": 36,
    "disaster_window_days": 180,
    "disaster_loss": 5000,
}
RANK = {"yellow": 1, "orange": 2, "red": 3}
Hit = tuple[str, str, str, str]
"""户编号, rule, level, value."""
Lead = tuple[str, str, str]
"""户编号, level, category."""
Row = dict[str, Any]
Numbers = Mapping[str, int | Decimal]


@dataclass(frozen=True)
class Member:
    """A person in a household; ``left`` is the day of the closing event."""

    person: str
    household: str
    born: date
    joined: date | None = None
    left: date | None = None


@dataclass
class World:
    """A small county: ``households`` maps 户编号 to 户类型, ``facts`` each feed to rows by the platform's field names."""

    households: dict[str, str]
    members: list[Member]
    facts: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True)
class Result:
    hits: Counter[Hit]
    leads: Counter[Lead]
    watched: set[str]


def _rounded(value: Decimal | Fraction, decimals: int) -> str:
    """Half-up, away from zero, from the exact value."""
    shifted = abs(Fraction(value)) * 10**decimals
    whole = int(shifted + Fraction(1, 2))
    return str(Decimal(whole if value >= 0 else -whole).scaleb(-decimals))


def _money(value: Decimal | Fraction) -> str:
    return _rounded(value, 2)


def _net(row: Row) -> Fraction:
    earned = row["wage"] + row["business"] + row["property"] + row["transfer"] - row["business_cost"]
    return Fraction(earned) / int(row["registered_population"])


def _reference(row: Row) -> Fraction:
    return _net(row) + Fraction(row["claims"] - row["compliant_self_pay"]) / int(row["registered_population"])


class _Screening:
    def __init__(self, world: World, on: date, numbers: Numbers) -> None:
        self.world, self.on, self.numbers = world, on, numbers
        self.line = self.exactly("county_base_income") * self.exactly("monitoring_line_percent") / 100
        self.school_year = on.year if on.month >= 9 else on.year - 1
        self.active = [member for member in world.members if self.is_active(member)]
        self.home = {member.person: member.household for member in self.active}
        self.supported = {no for no, kind in world.households.items() if kind == "脱贫户"} | {
            self.home[row["person"]]
            for row in self.rows("CIV-AID", "person")
            if row["aid"] in {"农村低保", "特困供养"} and self.runs(row)
        }

    def exactly(self, name: str) -> Fraction:
        return Fraction(self.numbers[name])

    def is_active(self, member: Member) -> bool:
        present = member.left is None or member.left > self.on
        return present and member.born <= self.on and (member.joined is None or member.joined <= self.on)

    def rows(self, feed: str, subject: str) -> list[Row]:
        known = self.home if subject == "person" else set(self.home.values())
        return [row for row in self.world.facts[feed] if row[subject] in known]

    def runs(self, row: Row) -> bool:
        return bool(row["started_on"] <= self.on and (row["ended_on"] is None or row["ended_on"] > self.on))

    def within(self, day: date | None, days: str) -> bool:
        return day is not None and self.on - timedelta(int(self.numbers[days])) < day <= self.on

    def person_of(self, person: str, rule: str, level: str, value: str) -> Hit:
        return self.home[person], rule, level, value

    def income(self) -> Iterator[Hit]:
        for no in sorted(set(self.home.values())):
            now, before = self.statements(no)
            if now is None:
                continue
            if _reference(now) < self.line:
                yield no, "CAL-01", "red", _money(_reference(now))
            if self.line <= _net(now) < self.exactly("near_line_factor") * self.line:
                yield no, "CAL-02", "yellow", _money(_net(now))
            if before is not None and _net(before) > 0:
                drop = (_net(before) - _net(now)) * 100 / _net(before)
                if drop >= self.numbers["income_drop_percent"]:
                    yield no, "CAL-03", "orange", _rounded(drop, 1)

    def statements(self, no: str) -> tuple[Row | None, Row | None]:
        years = {row["year"]: row for row in self.world.facts["REG-INC"] if row["household"] == no}
        year = next((year for year in (self.on.year, self.on.year - 1) if year in years), None)
        return (None, None) if year is None else (years[year], years.get(year - 1))

    def medical(self) -> Iterator[Hit]:
        total: dict[str, Decimal] = defaultdict(Decimal)
        month: dict[tuple[str, int], Decimal] = defaultdict(Decimal)
        for row in self.rows("MED-SET", "person"):
            if date(self.on.year, 1, 1) <= row["settled_on"] <= self.on:
                total[row["person"]] += row["self_paid"]
                if row["visit"] in {"门诊", "门诊慢特病"}:
                    month[row["person"], row["settled_on"].month] += row["self_paid"]
        for person, paid in total.items():
            supported = self.home[person] in self.supported
            if supported and paid >= self.numbers["med_supported_self_pay"]:
                yield self.person_of(person, "MED-01", "orange", _money(paid))
            if not supported and paid >= self.numbers["med_self_pay"]:
                yield self.person_of(person, "MED-02", "orange", _money(paid))
            if paid * 100 >= self.exactly("med_income_percent") * self.exactly("county_base_income"):
                yield self.person_of(person, "MED-04", "red", _money(paid))
        for person in {person for person, _ in month}:
            largest = max(paid for (who, _), paid in month.items() if who == person)
            if largest >= self.numbers["med_outpatient_month"]:
                yield self.person_of(person, "MED-03", "yellow", _money(largest))

    def insurance(self) -> Iterator[Hit]:
        insured = {
            row["person"]
            for row in self.rows("MED-ENR", "person")
            if row["insured_year"] == self.on.year and row["status"] == "正常参保"
        }
        for member in self.active:
            old_enough = (self.on - member.born).days >= self.numbers["med_uninsured_age_days"]
            if member.household in self.supported and member.person not in insured and old_enough:
                yield self.person_of(member.person, "MED-05", "red", "")

    def school(self) -> Iterator[Hit]:
        enrolled = {row["person"]: row for row in self.rows("EDU-ENR", "person") if row["school_year"] == self.school_year}
        for member in self.active:
            row = enrolled.get(member.person)
            birthday_passed = (member.born.month, member.born.day) <= (8, 31)
            age = self.school_year - member.born.year - (not birthday_passed)
            compulsory = self.numbers["compulsory_age_from"] <= age <= self.numbers["compulsory_age_to"]
            if compulsory and (row is None or row["status"] in {"疑似辍学", "辍学"}):
                yield self.person_of(member.person, "EDU-01", "red", "")
            higher = row is not None and row["stage"] not in {"小学", "初中"}
            if row is not None and higher and row["fee"] is not None and row["fee"] > self.numbers["education_fee"]:
                yield self.person_of(member.person, "EDU-02", "yellow", _money(row["fee"]))

    def aid(self) -> Iterator[Hit]:
        running = {(row["person"], row["aid"]) for row in self.rows("CIV-AID", "person") if self.runs(row)}
        ended: dict[str, list[tuple[date, str]]] = defaultdict(list)
        for row in self.rows("CIV-AID", "person"):
            kind = row["aid"]
            if kind != "临时救助" and self.within(row["ended_on"], "aid_ended_days") and (row["person"], kind) not in running:
                ended[row["person"]].append((row["ended_on"], kind))
        for person, rows in ended.items():
            last = max(day for day, _ in rows)
            # 农村低保 stands first in the list of aids; it is named where both ended on one day.
            kinds = {kind for day, kind in rows if day == last}
            yield self.person_of(person, "CIV-01", "yellow", "农村低保" if "农村低保" in kinds else "特困供养")

    def disability(self) -> Iterator[Hit]:
        for row in self.rows("DIS-CRT", "person"):
            if row["grade"] in {"一级", "二级"} and row["issued_on"] <= self.on:
                if self.within(row["issued_on"], "disability_new_days"):
                    yield self.person_of(row["person"], "DIS-01", "orange", row["grade"])
                if not row["care_subsidy"]:
                    yield self.person_of(row["person"], "DIS-03", "yellow", row["grade"])

    def work(self) -> Iterator[Hit]:
        latest: dict[str, Row] = {}
        for row in sorted(self.rows("LAB-EMP", "person"), key=lambda row: row["started_on"]):
            if row["started_on"] <= self.on:
                latest[row["person"]] = row
        for person, row in latest.items():
            days = (self.on - row["started_on"]).days
            level = (
                "red"
                if days >= self.numbers["unemployed_red_days"]
                else "yellow"
                if days >= self.numbers["unemployed_yellow_days"]
                else ""
            )
            if self.home[person] in self.supported and row["status"] == "失业" and level:
                yield self.person_of(person, "LAB-01", level, str(days))

    def house(self) -> Iterator[Hit]:
        latest: dict[str, Row] = {}
        for row in sorted(self.rows("HOU-APR", "household"), key=lambda row: row["appraised_on"]):
            if row["appraised_on"] <= self.on:
                latest[row["household"]] = row
        for no, row in latest.items():
            if row["lived_in"] and row["grade"] in {"C", "D"}:
                yield no, "HOU-01", "red", row["grade"]

    def water(self) -> Iterator[Hit]:
        longest: dict[str, int] = defaultdict(int)
        dry: dict[str, set[date]] = defaultdict(set)
        for row in self.rows("WAT-OUT", "household"):
            if row["started_on"] > self.on:
                continue
            end = min(row["ended_on"] or self.on, self.on)
            days = (end - row["started_on"]).days
            if end > self.on - timedelta(int(self.numbers["outage_window_days"])):
                longest[row["household"]] = max(longest[row["household"]], days)
            covered = {row["started_on"] + timedelta(number) for number in range(days)}
            dry[row["household"]] |= {day for day in covered if day.year == self.on.year}
        for no, days in longest.items():
            red, orange = self.numbers["outage_red_days"], self.numbers["outage_orange_days"]
            if days >= min(red, orange):
                yield no, "WAT-01", "red" if days >= red else "orange", str(days)
        for no, covered in dry.items():
            if len(covered) > self.numbers["outage_year_days"]:
                yield no, "WAT-03", "red", str(len(covered))

    def disaster(self) -> Iterator[Hit]:
        worst: dict[str, Decimal] = defaultdict(Decimal)
        for row in self.rows("DIS-AST", "household"):
            if self.within(row["occurred_on"], "disaster_window_days") and row["loss"] >= self.numbers["disaster_loss"]:
                worst[row["household"]] = max(worst[row["household"]], row["loss"])
        for no, loss in worst.items():
            yield no, "DIS-AST", "orange", _money(loss)

    def category(self, no: str, hits: list[Hit]) -> str:
        now, _ = self.statements(no)
        if now is not None and _net(now) < self.line:
            return "UNSTABLE" if self.world.households[no] == "脱贫户" else "EDGE"
        if now is not None and _reference(now) < self.line:
            return "SUDDEN"
        grave = {"MED-05", "EDU-01", "HOU-01", "WAT-03"}
        if any(rule in grave or (rule, level) == ("WAT-01", "red") for _, rule, level, _ in hits):
            return "SUDDEN"
        return ""


def screen(world: World, on: date, numbers: Numbers = DEFAULTS) -> Result:
    """Hits, leads and watch list of a first screening on day ``on``."""
    run = _Screening(world, on, numbers)
    parts = (run.income, run.medical, run.insurance, run.school, run.aid, run.disability, run.work, run.house, run.water)
    hits = [hit for part in (*parts, run.disaster) for hit in part()]
    by_household: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_household[hit[0]].append(hit)
    leads: Counter[Lead] = Counter()
    watched = set()
    for no, mine in by_household.items():
        worst = max((level for _, _, level, _ in mine), key=RANK.__getitem__)
        if worst == "yellow":
            watched.add(no)
        else:
            leads[no, worst, run.category(no, mine)] += 1
    return Result(Counter(hits), leads, watched)

"""A worker by plain HTTP calls: out to a factory far away, home for the season, a job in the county that is lost, and a new one by matching."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from shared.standards.clock import today
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.vacancies import Vacancies

NOW = today().replace(day=1)


def month(back: int) -> date:
    """The first day of a month, so many before this one."""
    count = NOW.year * 12 + NOW.month - 1 - back
    return date(count // 12, count % 12 + 1, 1)


async def ended(api: JobsApi, spell: str, on: date, reason: str) -> None:
    """A spell ends."""
    version = str((await api.get(f"/employment-spells/{spell}"))["version"])
    closing = {"on": on.isoformat(), "end_reason": reason}
    answer = await api.call("POST", f"/employment-spells/{spell}/closure", closing, if_match=version)
    assert answer.status_code == 200, answer.text


async def test_a_worker_goes_out_comes_back_loses_a_job_and_is_matched_to_another(api: JobsApi, home: Home) -> None:
    person, county = home["张*三"], Vacancies(api)
    away = await api.employed(person, started_on=month(8).isoformat())
    for back in (8, 7, 6):
        assert (await api.month(away, f"{month(back):%Y-%m}")).status_code == 200
    shown = await api.get(f"/employment-spells/{away}")
    assert (shown["regions"]["national"], shown["regions"]["subsidy"]) == ("other_province", "other_province")
    await ended(api, away, month(5) - timedelta(days=1), "season")

    shop = {"employer": "县城超市", "place_code": "610925000000", "organiser": "self", "started_on": month(4).isoformat()}
    near = await api.employed(person, **shop)
    assert (await api.month(near, f"{month(4):%Y-%m}", wage="2800.00")).status_code == 200
    status = (await api.get(f"/labour-force/{person}"))["status"]
    assert status == "employed"
    await ended(api, near, month(3) - timedelta(days=1), "stopped")

    await county.seeks(person)
    assert (await api.get(f"/labour-force/{person}"))["status"] == "seeking"
    vacancy = await county.open(places=1)
    (match,) = await county.village.get(f"/labour-force/{person}/matches")
    assert match["vacancy_id"] == vacancy
    points = sum(Decimal(part["points"]) for part in match["breakdown"])
    assert abs(points - Decimal(match["score"])) <= Decimal("0.05"), "a score is told to one decimal"
    recommendation = await county.recommended(person, vacancy)
    assert (await county.settle(recommendation, "interviewed")).status_code == 200
    assert (await county.settle(recommendation, "hired")).status_code == 200

    spells = (await api.get(f"/employment-spells?person_id={person}"))["items"]
    assert [(spell["employer"], spell["end_reason"]) for spell in reversed(spells)] == [
        ("苏州某电子有限公司", "season"),
        ("县城超市", "stopped"),
        ("苏州某制衣有限公司", None),
    ]
    assert (await api.get(f"/labour-force/{person}"))["status"] == "employed"
    assert (await county.town.get(f"/vacancies/{vacancy}"))["state"] == "filled"
    earned = await api.get(f"/labour-force/{person}/employment")
    assert sum(Decimal(year["wage"]) for year in earned["years"]) == 3 * 4200 + 2800

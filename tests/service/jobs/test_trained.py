"""What becomes of who was trained: at work months later as the ledger has it, figures, and register ② that nobody leaves."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.registering import Desk, changes, people
from tests.harness.training import DAYS, FIRST, LAST, Training, day


@pytest.fixture
def office(api: JobsApi) -> Training:
    """Officers of a village, its town, the county, and finance."""
    return Training(api)


def _after(trainee: dict[str, Any]) -> list[bool | None]:
    return [trainee[f"employed_{months}"] for months in (1, 3, 6)]


async def test_who_works_after_months_follows_from_the_ledger_and_is_counted(
    office: Training, api: JobsApi, home: Home
) -> None:
    _, (first, second) = await office.finished(home["张*三"], home["李*兰"])
    assert [_after(await office.trainee(each)) for each in (first, second)] == [[False, False, None]] * 2
    spell = await api.employed(home["张*三"], started_on=day(20))
    short = await api.employed(home["李*兰"], started_on=day(2), ended_on=day(12), end_reason="expired")
    assert _after(await office.trainee(first)) == [True, True, None]
    assert _after(await office.trainee(second)) == [False, False, None]
    worked = date.fromisoformat(day(31))
    await api.rows(f"""
        INSERT INTO work_month (spell_id, month, person_id, share, wage, source, recorded_by, recorded_name)
        VALUES ('{short}', '{worked:%Y-%m}-01', '{home["李*兰"]}', 0.5, 0, 'officer', 'x', 'x')""")
    assert _after(await office.trainee(second))[0] is True
    assert (await office.examine(first)).status_code == 200
    for by, code in (("division", "610925104000"), ("trade", "缝纫工"), ("organiser", "岚皋县职业教育中心"), ("kind", "skill")):
        (figure,) = await office.county.get(f"/training-figures?division={COUNTY}&by={by}&year={LAST.year}")
        told = (figure["code"], figure["trained"], figure["passed"], figure["pass_rate"], figure["employed_1_rate"])
        assert told == (code, 2, 1, "50.0", "100.0")
        assert (figure["due_3"], figure["employed_3"], figure["employed_3_rate"], figure["due_6"]) == (2, 1, "50.0", 0)
        assert figure["employed_6_rate"] is None
    assert not await office.county.get(f"/training-figures?division={COUNTY}&year={LAST.year - 1}")
    assert not await api.acting("training:read", divisions=(OTHER_VILLAGE,)).get(f"/training-figures?division={COUNTY}")
    withdrawn = await api.call("POST", f"/employment-spells/{spell}/withdrawal", {"reason": "登记有误"}, if_match="1")
    assert withdrawn.status_code == 200, withdrawn.text
    assert _after(await office.trainee(first)) == [False, False, None]


async def test_the_village_sees_its_own_people_in_classes_of_others_and_what_they_wished_for(
    office: Training, api: JobsApi, home: Home
) -> None:
    profile = {"want": "county", "training": "学缝纫", "asked_on": day(-40)}
    assert (await api.call("PUT", f"/labour-force/{home['张*三']}/profile", profile)).status_code == 200
    of, (trainee,) = await office.running(home["张*三"])
    (shown,) = (await office.village.get(f"/trainees?class_id={of}"))["items"]
    assert (shown["name"], shown["training_wish"], shown["key_group"]) == ("张*三", "学缝纫", True)
    one = {"present": True, "source": "officer"}
    denied = await office.village.call("PUT", f"/trainees/{trainee}/sign-ins/{FIRST}", one)
    assert denied.json()["code"] == "unknown_trainee"
    other = api.acting("training:read", "training:write", client_id="bie", divisions=(OTHER_VILLAGE,))
    assert not (await other.get("/trainees"))["items"]
    assert (await other.call("GET", f"/trainees/{trainee}")).json()["code"] == "unknown_trainee"
    refused = await office.enrol(of, home["李*兰"], by=other)
    assert refused.json()["errors"][0]["code"] == "unknown_person"


async def test_register_two_tells_the_last_class_once_it_has_begun_and_what_came_of_it(
    office: Training, api: JobsApi, home: Home
) -> None:
    await office.standard()
    waiting = await office.enrolling()
    await office.enrolled(waiting, home["张*三"])
    assert not await people(api, "training", f"village={VILLAGE}")
    await office.taken(office.town, waiting, "cancel", FIRST.isoformat(), opinion="人数不足")
    of, (trainee,) = await office.finished(home["张*三"], absent={DAYS[0]: [0]})
    assert (await office.examine(trainee)).status_code == 200
    assert (await office.certify(trainee, "S0000610925")).status_code == 200
    await office.publicised(of)
    await office.taken(office.finance, of, "pay", day(31), voucher_no="记-1")
    await api.employed(home["张*三"], started_on=day(20))
    line = (await people(api, "training", f"village={VILLAGE}"))[home["张*三"]]
    assert line["facts"] == {
        "sex": "男",
        "birth_month": "1985-04",
        "class_no": (await office.trainee(trainee))["class_no"],
        "organiser": "岚皋县职业教育中心",
        "trade": "缝纫工",
        "grade": "primary",
        "hours": "40",
        "starts_on": FIRST.isoformat(),
        "ends_on": LAST.isoformat(),
        "attendance": "80.0",
        "exam": "passed",
        "certificate_no": "S0000610925",
        "subsidy": "1500.00",
        "employed": "true",
        "employed_on": day(20),
        "trainings": 1,
    }
    free, _ = await office.running(home["李*兰"], subsidised=False, trade="护工")
    assert free
    assert set(await people(api, "training", f"village={VILLAGE}")) == {home["张*三"]}


async def test_nobody_leaves_register_two_by_leaving_the_class_moving_or_dying(
    office: Training, api: JobsApi, home: Home
) -> None:
    of, (first, second) = await office.running(home["张*三"], home["李*兰"])
    left = {"on": day(-1), "left_reason": "health"}
    assert (await office.village.call("POST", f"/trainees/{second}/leave", left, if_match="1")).status_code == 200
    early = await office.village.call("POST", f"/trainees/{first}/leave", left | {"on": day(-20)}, if_match="1")
    assert early.json()["code"] == "invalid_date"
    home.left = {"张*三": (today() - timedelta(days=40), "死亡"), "李*兰": (today() - timedelta(days=50), "婚嫁迁出")}
    moved = Home({"李*兰": {}}, division_code=OTHER_VILLAGE, ids={"李*兰": home.ids["李*兰"]})
    await api.hear(*home.told(), *moved.told())
    told = await people(office.county, "training")
    assert {person: (line["division_code"], line["facts"].get("exam")) for person, line in told.items()} == {
        home["张*三"]: (VILLAGE, None),
        home["李*兰"]: (OTHER_VILLAGE, "left"),
    }
    desk = Desk(api)
    await desk.lock()
    frozen = await people(desk.county, "training", f"village={VILLAGE}")
    assert (set(frozen), frozen[home["张*三"]]["frozen_version"]) == ({home["张*三"]}, 1)
    for on in DAYS:
        assert (await office.sign_in(of, on)).status_code == 200
    await office.taken(office.town, of, "finish", day(0))
    assert (await office.examine(first)).status_code == 200
    month = f"{today():%Y-%m}"
    since = await changes(desk.county, "training", f"since={month}&month={month}&village={VILLAGE}&live=true")
    assert [(each["change"], each["fields"]) for each in since.values()] == [("changed", ["exam"])]
    paper = await desk.county.call("GET", f"/registers/training/paper?village={VILLAGE}")
    assert (paper.status_code, paper.content[:5]) == (200, b"%PDF-")

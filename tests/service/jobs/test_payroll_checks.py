"""Every check of a payroll: what it finds, and what lets the line go on."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from tests.harness.funds_api import VILLAGE
from tests.harness.intake import number
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.payrolls import MONTH, PERSON, Payrolls, codes
from tests.harness.posts import Posts
from tests.harness.spoilt import BLOCKED, HELD, Deed, World, left, monitored, other_post, out_of_the_group


@pytest.fixture
async def world(api: JobsApi, home: Home) -> World:
    """A payroll's month with one holder."""
    world = World(Payrolls(Posts(api)), home)
    world.record = await world.rolls.holder(home)
    return world


async def test_a_line_that_nothing_stands_against_is_clear(world: World) -> None:
    line = await world.rolls.line(await world.rolls.made())
    assert (line["standing"], codes(line), line["gross"], line["net"]) == ("clear", [], "600.00", "600.00")


@pytest.mark.parametrize(("what", "code", "spoil", "mend"), BLOCKED, ids=[case[0] for case in BLOCKED])
async def test_a_check_that_blocks_is_not_explained_away_but_put_right(
    world: World, what: str, code: str, spoil: Deed, mend: Deed
) -> None:
    payroll = await world.rolls.made()
    await spoil(world)
    line = await world.rolls.judge(payroll)
    assert (line["standing"], codes(line), [found["blocks"] for found in line["findings"]]) == ("blocked", [code], [True])
    refused = await world.rolls.explain(line["id"], code)
    assert (refused.status_code, refused.json()["code"]) == (409, "blocks")
    await mend(world)
    line = await world.rolls.judge(payroll)
    assert (line["standing"], codes(line)) == ("clear", []), what


@pytest.mark.parametrize(("what", "code", "spoil"), HELD, ids=[case[0] for case in HELD])
async def test_a_check_that_holds_lets_go_what_is_explained_and_passed(world: World, what: str, code: str, spoil: Deed) -> None:
    payroll = await world.rolls.made()
    await spoil(world)
    line = await world.rolls.judge(payroll)
    assert (line["standing"], codes(line), [found["blocks"] for found in line["findings"]]) == ("held", [code], [False])
    assert (await world.rolls.explain(line["id"], code)).status_code == 200
    await world.rolls.to(payroll, "bank")
    line = await world.rolls.line(payroll)
    assert (line["standing"], line["findings"][0]["accepted"]) == ("sent", True), what


async def test_a_month_that_was_paid_is_not_paid_again_under_another_post(world: World) -> None:
    await world.rolls.to(await world.rolls.made(), "bank")
    await other_post()(world)
    line = await world.rolls.line(await world.rolls.made())
    assert (line["standing"], codes(line)) == ("blocked", ["AT-01", "PY-01", "PY-11", "PY-15"])


async def test_two_posts_one_after_the_other_are_asked_and_not_refused(world: World) -> None:
    payroll = await world.rolls.made()
    await other_post()(world)
    await world.sql(
        "UPDATE post_appointment SET state = 'ended', exited_on = $1, exit_reason = 'resigned' WHERE id = $2",
        MONTH + timedelta(days=9),
        UUID(world.record),
    )
    await world.sql("UPDATE post_appointment SET starts_on = $1 WHERE id <> $2", MONTH + timedelta(days=10), UUID(world.record))
    line = await world.rolls.judge(payroll)
    assert (line["standing"], codes(line)) == ("held", ["PY-01"])


async def test_a_household_that_is_monitored_again_needs_no_explanation(world: World) -> None:
    payroll = await world.rolls.made()
    await out_of_the_group(world)
    assert codes(await world.rolls.judge(payroll)) == ["PY-08"]
    await monitored(world)
    await world.sql("UPDATE known_case SET determined_on = '2020-01-01'")
    assert codes(await world.rolls.judge(payroll)) == []


async def test_a_holder_who_moved_within_the_county_is_asked(world: World) -> None:
    elsewhere = Home({PERSON: {}}, division_code=VILLAGE.replace("104201", "105201"), ids={PERSON: UUID(world.person)})
    elsewhere.numbers[PERSON] = number(77, "19880901")
    payroll = await world.rolls.made()
    await left("within", "分户迁出")(world)
    await world.api.hear(*elsewhere.told())
    line = await world.rolls.judge(payroll)
    assert (line["standing"], codes(line)) == ("held", ["PY-02"])

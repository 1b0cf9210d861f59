"""What stands against a line of a payroll, and what puts it right again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias
from uuid import UUID

from shared.contracts.household import WORK_INSURED, InsuredWork, WorkInsured
from shared.standards.ids import uuid7
from tests.harness.intake import number
from tests.harness.jobs_api import Home, JobsApi, born
from tests.harness.payrolls import MONTH, PERSON, Payrolls, word
from tests.harness.posts import START, ago

__all__ = ["BLOCKED", "HELD", "Deed", "World", "left", "monitored", "other_post", "out_of_the_group"]

Deed: TypeAlias = "Callable[[World], Awaitable[Any]]"
BEFORE = (MONTH - timedelta(days=3)).isoformat()


@dataclass
class World:
    """One holder of a post whose line nothing stands against."""

    rolls: Payrolls
    home: Home
    record: str = ""

    @property
    def api(self) -> JobsApi:
        """The service."""
        return self.rolls.posts.api

    @property
    def person(self) -> str:
        """Who holds the post."""
        return self.home[PERSON]

    async def sql(self, statement: str, *values: Any) -> None:
        """What no use case lets through, but lists of other departments or old data may hold."""
        await self.api.rows(statement, *values)

    async def told(self, **changes: Any) -> None:
        """Household tells that it is otherwise."""
        for name, value in changes.items():
            setattr(self.home, name, value)
        await self.api.hear(*self.home.told())


def left(day: str, reason: str) -> Deed:
    """Somebody has left their household."""

    async def leave(world: World) -> None:
        on = {"before": MONTH - timedelta(days=2), "within": MONTH + timedelta(days=14)}[day]
        await world.told(left={PERSON: (on, reason)})

    return leave


async def _back(world: World) -> None:
    await world.told(left={})


async def _without_attendance(world: World) -> None:
    await world.sql("DELETE FROM attendance_month")


async def _attends(world: World) -> None:
    assert (await world.rolls.attend(world.record)).status_code == 200


async def _assess(world: World, **told: Any) -> None:
    body = {"town_score": "40", "democratic_score": "15", "deduction": "50.00", "deduction_reason": "一次未清扫", **told}
    seen = {"if_match": "1"} if told else {}
    place = f"/post-appointments/{world.record}/town-assessments/{word(MONTH)}"
    answer = await world.rolls.town.call("PUT", place, body, **seen)
    assert answer.status_code == 200, answer.text


async def _told_of_it(world: World) -> None:
    await _assess(world, told_on=MONTH.isoformat())


def other_post(member: str = PERSON, **fields: Any) -> Deed:
    """A second appointment, as another department's list may bring it."""

    async def appoint(world: World) -> None:
        post = await world.rolls.posts.open(name="另一保洁员", **fields)
        await world.sql(
            "INSERT INTO post_appointment (post_id, person_id, division_code, fund, household_id, applied_on, starts_on, until, recorded_by, department,"
            " state, state_since) SELECT $1, $2, division_code, fund, household_id, applied_on, starts_on, until, recorded_by, department, state,"
            " state_since FROM post_appointment WHERE id = $3",
            UUID(post),
            UUID(world.home[member]),
            UUID(world.record),
        )

    return appoint


async def _left_the_other(world: World) -> None:
    await world.sql(
        "UPDATE post_appointment SET state = 'ended', exited_on = $1, exit_reason = 'resigned' WHERE id <> $2",
        MONTH - timedelta(days=1),
        UUID(world.record),
    )


async def _works_away(world: World) -> None:
    spell = await world.api.employed(world.person, started_on=ago(5))
    assert (await world.api.month(spell, word(MONTH))).status_code == 200


async def _absent(world: World) -> None:
    assert (await world.rolls.attend(world.record, present=10, leave=0, absent=10, seen=1)).status_code == 200


async def _insured(world: World) -> None:
    await world.sql("UPDATE public_post SET full_time = true")
    fact = InsuredWork(
        person_id=UUID(world.person), status="就业", started_on=START, employer="苏州某电子有限公司", monthly_wage=None
    )
    told = WorkInsured(id=uuid7(), version=1, household_id=world.home.id, year=MONTH.year, facts=[fact])
    await world.api.hear((WORK_INSURED, told))


def _barred(kind: str, who: str = PERSON) -> Deed:
    async def bar(world: World) -> None:
        assert (await world.rolls.posts.bar(world.home[who], kind)).status_code == 200

    return bar


async def _no_more_barred(world: World) -> None:
    (row,) = (await world.rolls.posts.county.get("/post-bars"))["items"]
    ending = {"until": BEFORE, "reason": "换届离任"}
    answer = await world.rolls.posts.county.call("POST", f"/post-bars/{row['id']}/ending", ending, if_match="1")
    assert answer.status_code == 200, answer.text


async def _unfit_ranger(world: World) -> None:
    await world.rolls.posts.standard("ranger")
    await world.sql("UPDATE public_post SET kind = 'ranger'")
    await _barred("unfit")(world)


def _born(month: str) -> Deed:
    async def tell(world: World) -> None:
        told = {**world.home.people[PERSON], "birth_month": month}
        await world.told(people={**world.home.people, PERSON: told})

    return tell


async def out_of_the_group(world: World) -> None:
    """A post for key groups, and a household that is of none any more."""
    await world.sql("UPDATE public_post SET key_group = true")
    await world.told(household_type="一般农户")


async def monitored(world: World) -> None:
    """A household is monitored."""
    await world.api.monitor(world.home)


async def _family_post(world: World) -> None:
    await world.sql("UPDATE public_post SET one_per_household = true")
    await other_post("张*三")(world)


async def _insurance_lapsed(world: World) -> None:
    await world.sql("UPDATE post_appointment SET insured_until = $1", MONTH + timedelta(days=9))


async def _term_lapsed(world: World) -> None:
    await world.sql("UPDATE appointment_term SET until = $1", MONTH + timedelta(days=9))


async def _lower_standard(world: World) -> None:
    assert (await world.rolls.posts.standard(from_on=START.isoformat(), amount="500.00")).status_code == 201


async def _other_standard(world: World) -> None:
    await world.rolls.posts.open(name="另一保洁员")
    await world.sql("UPDATE public_post SET standard = 500 WHERE name = '另一保洁员'")


async def _account_of_another(world: World) -> None:
    answer = await world.rolls.account(world.person, id_number=number(78), reason="换卡", seen=1)
    assert answer.status_code == 200, answer.text


async def _own_account(world: World) -> None:
    assert (await world.rolls.account(world.person, reason="本人账户", seen=2)).status_code == 200


async def _shared_account(world: World) -> None:
    await world.sql(
        "INSERT INTO stipend_account SELECT uuidv7(), holder_cipher, holder_masked, id_number_cipher, id_number_masked, token, account_cipher,"
        " account_masked, bank, recorded_by, recorded_name FROM stipend_account"
    )


async def _account_of_its_own(world: World) -> None:
    answer = await world.rolls.account(world.person, account="6230270400087654321", reason="新卡", seen=1)
    assert answer.status_code == 200


async def _no_account(world: World) -> None:
    await world.sql("DELETE FROM stipend_account")


async def _an_account(world: World) -> None:
    assert (await world.rolls.account(world.person)).status_code == 200


async def _at_the_cap(world: World) -> None:
    await world.sql("UPDATE post_appointment SET fund = 'employment', prior_months = 36")
    await world.sql("UPDATE payroll_line SET fund = 'employment'")


async def _below_the_cap(world: World) -> None:
    await world.sql("UPDATE post_appointment SET prior_months = 35")


BLOCKED: list[tuple[str, str, Deed, Deed]] = [
    ("attendance is missing", "AT-01", _without_attendance, _attends),
    ("nobody told them of the deduction", "AT-02", _assess, _told_of_it),
    ("two posts at once", "PY-01", other_post(), _left_the_other),
    ("died before the month", "PY-02", left("before", "死亡"), _back),
    ("moved away before the month", "PY-02", left("before", "户籍迁出"), _back),
    ("a cadre of the village", "PY-05", _barred("cadre"), _no_more_barred),
    ("a cadre in the family", "PY-05", _barred("cadre", "张*三"), _no_more_barred),
    ("paid by the treasury", "PY-06", _barred("fiscal"), _no_more_barred),
    ("too old", "PY-07", _born(born(70)), _born("1988-09")),
    ("unfit for the field", "PY-09", _unfit_ranger, _no_more_barred),
    ("no account", "PY-13", _no_account, _an_account),
    ("somebody else's account", "PY-13", _account_of_another, _own_account),
    ("an account of two", "PY-13", _shared_account, _account_of_its_own),
    ("paid for long enough", "PY-14", _at_the_cap, _below_the_cap),
]
HELD: list[tuple[str, str, Deed]] = [
    ("died within the month", "PY-02", left("within", "死亡")),
    ("worked away all month", "PY-03", _works_away),
    ("absent for long", "PY-03", _absent),
    ("insured by another employer", "PY-04", _insured),
    ("owns a company", "PY-06", _barred("owner")),
    ("of no key group any more", "PY-08", out_of_the_group),
    ("another of the household", "PY-10", _family_post),
    ("the insurance lapsed", "PY-11", _insurance_lapsed),
    ("the term lapsed", "PY-11", _term_lapsed),
    ("above the standard", "PY-12", _lower_standard),
    ("not as others in the town", "PY-12", _other_standard),
    ("in custody", "PY-16", _barred("custody")),
]

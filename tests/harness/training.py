"""Training as a town holds it: a class is planned, the county approves it, people of villages are enrolled, come, pass; the county reckons, finance pays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import httpx

from shared.standards.clock import today
from tests.harness.building import PDF
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import OFFICER, JobsApi

__all__ = ["BASE", "DAYS", "FIRST", "LAST", "SEWING", "Training", "day"]

LAST = today() - timedelta(days=100)
"""The last day of a class, unless a test says otherwise; it takes five days, but for one day off."""
FIRST = LAST - timedelta(days=5)
OFF = FIRST + timedelta(days=2)
DAYS = [FIRST + timedelta(days=at) for at in range(6) if at != 2]


def day(after: int) -> str:
    """A day so long after the end of the class; before it, if less than nought."""
    return (LAST + timedelta(days=after)).isoformat()


BASE: dict[str, Any] = {
    "name": "四季镇公共实训基地",
    "level": "town",
    "division_code": TOWN,
    "area": "860.00",
    "stations": 60,
    "trades": ["修脚师", "缝纫工"],
    "teachers": 8,
    "equipment_value": "350000.00",
    "capacity": 10,
    "partners": ["岚皋某足浴公司"],
}
SEWING: dict[str, Any] = {
    "division_code": TOWN,
    "kind": "skill",
    "trade": "缝纫工",
    "grade": "primary",
    "organiser": "岚皋县职业教育中心",
    "site": "四季镇公共实训基地 2 楼",
    "starts_on": FIRST.isoformat(),
    "ends_on": LAST.isoformat(),
    "days_off": [OFF.isoformat()],
    "hours": 40,
    "planned": 2,
    "teachers": ["李老师"],
}


@dataclass
class Training:
    """Who plans and holds classes, reviews and pays them."""

    api: JobsApi

    def _officer(self, client_id: str, division: str, *permissions: str) -> JobsApi:
        rights = (*OFFICER, "training:read", "publicity:read", "publicity:write", *permissions)
        return self.api.acting(*rights, client_id=client_id, divisions=(division,))

    @property
    def village(self) -> JobsApi:
        """The village's officer."""
        return self._officer("cun", VILLAGE, "training:write")

    @property
    def town(self) -> JobsApi:
        """The town's officer."""
        return self._officer("zhen", TOWN, "training:write")

    @property
    def county(self) -> JobsApi:
        """The labour bureau's officer."""
        rights = ("training:write", "training:review", "parameters:read", "parameters:write")
        return self._officer("renshe", COUNTY, *rights)

    @property
    def finance(self) -> JobsApi:
        """Who pays."""
        return self._officer("caizheng", COUNTY, "training:pay")

    async def standard(self, purpose: str = "course", amount: str = "1500.00", **fields: Any) -> httpx.Response:
        """What a kind of training is subsidised by."""
        body = {
            "purpose": purpose,
            "kind": "skill",
            "from_on": "2020-01-01",
            "amount": amount,
            "document_no": "陕人社发〔2020〕5号",
        }
        return await self.county.call("POST", "/training-standards", {**body, **fields})

    async def base(self, **fields: Any) -> str:
        """A base of the town; its id."""
        return await self._made(await self.town.call("POST", "/training-bases", {**BASE, **fields}))

    async def planned(self, **fields: Any) -> str:
        """A class that is planned; its id."""
        made = await self._made(await self.town.call("POST", "/training-classes", {**SEWING, **fields}))
        # Plans begin today; a test's class was planned a while ago.
        await self.api.rows(f"UPDATE training_class SET state_since = DATE '{day(-60)}' WHERE id = '{made}' RETURNING id")
        return made

    async def _made(self, answer: httpx.Response) -> str:
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def take(self, who: JobsApi, of: str, step: str, on: str, **said: Any) -> httpx.Response:
        """Take a class along, on the version that is there."""
        seen = str((await self.county.get(f"/training-classes/{of}"))["version"])
        return await who.call("POST", f"/training-classes/{of}/{step}", {"on": on, **said}, if_match=seen)

    async def taken(self, who: JobsApi, of: str, step: str, on: str, **said: Any) -> None:
        """A step that is taken."""
        answer = await self.take(who, of, step, on, **said)
        assert answer.status_code == 200, answer.text

    async def enrolling(self, **fields: Any) -> str:
        """A class that the county has approved; its id."""
        of = await self.planned(**fields)
        await self.taken(self.town, of, "submit", day(-50))
        await self.taken(self.county, of, "approve", day(-45))
        return of

    async def enrol(self, of: str, person: str, on: str | None = None, by: JobsApi | None = None) -> httpx.Response:
        """Somebody of the village is enrolled."""
        body = {"person_id": person, "on": on or day(-30)}
        return await (by or self.village).call("POST", f"/training-classes/{of}/trainees", body)

    async def enrolled(self, of: str, person: str) -> str:
        """Somebody on the roster; the id of the trainee."""
        return await self._made(await self.enrol(of, person))

    async def running(self, *people: str, **fields: Any) -> tuple[str, list[str]]:
        """A class of these people that has begun; its id, and theirs."""
        of = await self.enrolling(**fields)
        trainees = [await self.enrolled(of, person) for person in people]
        await self.taken(self.town, of, "begin", fields.get("starts_on", FIRST.isoformat()))
        return of, trainees

    async def sign_in(self, of: str, on: date, *absent: str, seen: str | None = None, **said: Any) -> httpx.Response:
        """Who came on a day."""
        body = {"source": "sign", "absent": list(absent), **said}
        known = {} if seen is None else {"if_match": seen}
        return await self.town.call("PUT", f"/training-classes/{of}/sign-ins/{on}", body, **known)

    async def finished(self, *people: str, absent: dict[date, list[int]] | None = None, **fields: Any) -> tuple[str, list[str]]:
        """A class that is over; ``absent`` are the places in the list of who did not come on a day."""
        of, trainees = await self.running(*people, **fields)
        for on in DAYS:
            missing = [trainees[at] for at in (absent or {}).get(on, [])]
            answer = await self.sign_in(of, on, *missing)
            assert answer.status_code == 200, answer.text
        await self.taken(self.town, of, "finish", day(0))
        return of, trainees

    async def trainee(self, trainee: str) -> dict[str, Any]:
        """A trainee whole."""
        return dict(await self.county.get(f"/trainees/{trainee}"))

    async def set(self, trainee: str, what: str, **said: Any) -> httpx.Response:
        """Set a result or certificate of a trainee."""
        seen = str((await self.trainee(trainee))["version"])
        return await self.town.call("PUT", f"/trainees/{trainee}/{what}", said, if_match=seen)

    async def examine(self, trainee: str, exam: str = "passed", **said: Any) -> httpx.Response:
        """Set the result of an exam."""
        return await self.set(trainee, "result", exam=exam, examined_on=day(1), **said)

    async def certify(self, trainee: str, number: str, **said: Any) -> httpx.Response:
        """Set a certificate."""
        return await self.set(
            trainee, "certificate", **{"kind": "level", "certificate_no": number, "issued_on": day(5), **said}
        )

    async def parameter(self, code: str, value: str) -> None:
        """A parameter from long ago on."""
        body = {"value": value, "effective_from": "2020-01-01", "document": "岚人社发〔2020〕1号"}
        answer = await self.county.call("PUT", f"/parameters/{code}", body)
        assert answer.status_code == 201, answer.text

    async def photo(self, of: str) -> str:
        """A photo of the board; its id."""
        answer = await self.api.http.post(
            f"{self.api.prefix}/training-classes/{of}/attachments",
            data={"kind": "公示照片", "title": "公示照片"},
            files={"file": ("公示照片.pdf", PDF)},
            headers=self.town.headers,
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def publicised(self, of: str) -> None:
        """A class that was reckoned and whose notice hung long enough; it waits for finance."""
        await self.taken(self.county, of, "reckon", day(10))
        await self.taken(self.county, of, "publicity", day(11))
        await self.taken(self.county, of, "close-publicity", day(30), attachments=[await self.photo(of)])

    async def subsidies(self, of: str) -> list[dict[str, Any]]:
        """The lines of a class."""
        return list((await self.county.get(f"/training-classes/{of}/subsidies"))["items"])

"""The people who carry out a project of the year's plan, each with an own account, by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx
from PIL import Image

from shared.standards.ids import uuid7
from tests.harness.funds_api import VILLAGE, FundsApi

__all__ = ["BUILDER", "COLLECTIVE", "CONTRACT", "COOPERATIVE", "MEMBERS", "START", "Building"]

START = date(2025, 3, 3)
"""A Monday on which the year's plan took projects of tests up."""
PDF = b"%PDF-1.7\n%%EOF\n"
COLLECTIVE, COOPERATIVE = "N2610925MA70WXYT3C", "93610925MA70HJKL2A"
"""Credit codes of other parties."""
BUILDER: dict[str, Any] = {
    "name": "岚皋县四坪建筑工程有限公司",
    "kind": "enterprise",
    "credit_code": "91110000600037341L",
    "representative": "王建国",
}
CONTRACT: dict[str, Any] = {
    "contract_no": "LG-2025-031",
    "deliverable": "冷库土建及设备安装",
    "kind": "works",
    "procurement": "negotiation",
    "amount": "900000.00",
    "signed_on": "2025-03-10",
    "starts_on": "2025-03-20",
    "ends_on": "2025-08-31",
    "retention_percent": "3.00",
    "defect_months": 12,
}
MEMBERS: list[dict[str, str]] = [
    {"role": "department", "name": "赵刚", "organisation": "县农业农村局"},
    {"role": "town", "name": "钱进", "organisation": "某镇人民政府"},
    {"role": "villager", "name": "孙大山", "organisation": "四坪村"},
]
EVIDENCE = {
    "self-build": ("会议记录",),
    "complete": ("现场照片",),
    "accept": ("验收单",),
    "fail": ("验收单",),
    "settle": ("决算审计",),
    "terminate": ("会议记录",),
}
_WRITE, _ACCEPT = ("works:read", "works:write"), ("works:read", "works:accept")
_ROLES = {
    "town": (9, _WRITE),
    "colleague": (9, _WRITE),
    "county": (6, _WRITE),
    "reviewer": (6, _ACCEPT),
    "auditor": (6, _ACCEPT),
}
"""How many digits of the project's division each answers for, and what each may do."""
_PROJECT = """
INSERT INTO project (id, code, name, division_code, origin, category, nature, year, content, quantity, unit, planned_amount, responsible_unit,
    land_use, operating, no_asset_reason, decision_no, stocked_on, plan_no, selected_on, applied_by, department, state, state_since)
VALUES ($1, $2, '四坪村蔬菜保鲜冷库建设项目', $3, 'village', 'C0201', 'new', 2025, '新建冷库', 500, '立方米', $4, '四坪村股份经济合作社',
    'none', true, $5, '岚农组发〔2024〕9号', '2024-12-20', '岚政发〔2025〕2号', $6, 'test', 'test', 'selected', $6)
"""
_NOTICE = """
INSERT INTO disclosure (kind, subject, subject_id, division_code, level, title, place, issuer, phones, content, posted_on, days, minimum_days,
    minimum_version, ends_on, long_term, photo, posted_by, department, closed_on, closed_by)
VALUES ('project_start', 'project', $1, $2, 'village', '实施前公示', '村务公开栏', '四坪村', '{}', '{}', $3::date, 10, 10, 1, $3::date + 10,
    false, true, 'test', 'test', $4, $5)
"""


@dataclass
class Building:
    """A project that is carried out, and everybody who works on it. ``on`` is the day of the last step."""

    api: FundsApi
    division: str = VILLAGE
    planned: str = "1000000.00"
    no_asset_reason: str | None = None
    project: str = ""
    works: str = ""
    contract: str = ""
    on: date = field(default=START)

    def acting(self, role: str, *more: str) -> FundsApi:
        """The service seen by one of these people."""
        digits, permissions = _ROLES[role]
        place = self.division[:digits].ljust(12, "0")
        return self.api.acting(*permissions, *more, client_id=role, divisions=(place,))

    async def selected(self) -> None:
        """A project that the year's plan has taken up, as the library leaves it."""
        self.api.serial += 1
        project = uuid7()
        code = f"610925-2025-C-104-{self.api.serial:04d}"
        values = (project, code, self.division, Decimal(self.planned), self.no_asset_reason, START)
        await self.api.rows(_PROJECT, *values)
        self.project = str(project)

    async def publicised(self, on: date = START, closed_on: date | None = date(2025, 3, 14)) -> None:
        """The notice before the start hangs since a day, and was closed or not."""
        await self.api.rows(_NOTICE, UUID(self.project), self.division, on, closed_on, closed_on and "test")

    async def begun(self) -> None:
        """The same project, of which the town begins the implementation."""
        await self.selected()
        answer = await self.begin()
        assert answer.status_code == 201, answer.text
        self.works = answer.json()["id"]

    async def begin(self, role: str = "town", **fields: Any) -> httpx.Response:
        """Ask for the beginning."""
        body = {"project_id": self.project, "on": str(self.on), **fields}
        return await self.acting(role).call("POST", "/works", body)

    async def shown(self, role: str = "county") -> dict[str, Any]:
        """The implementation as somebody sees it."""
        found: dict[str, Any] = await self.acting(role).get(f"/works/{self.works}")
        return found

    async def party(self, **fields: Any) -> str:
        """A party; the same one if it is there."""
        body = {**BUILDER, **fields}
        clerk = self.acting("county")
        answer = await clerk.call("POST", "/parties", body)
        if answer.status_code == 201:
            return str(answer.json()["id"])
        (found,) = (await clerk.get(f"/parties?search={body['credit_code']}"))["items"]
        return str(found["id"])

    async def sign(self, *, expect: int = 201, **fields: Any) -> httpx.Response:
        """Record a contract with the builder; with ``expect`` nought whatever comes of it."""
        body = {**CONTRACT, "party_id": fields.get("party_id") or await self.party(), **fields}
        answer = await self.acting("town").call("POST", f"/works/{self.works}/contracts", body)
        assert expect in {0, answer.status_code}, answer.text
        if answer.status_code == 201:
            self.contract = answer.json()["id"]
        return answer

    async def attach(self, kind: str, role: str = "county") -> str:
        """Add a paper to the implementation; pictures all differ."""
        self.api.serial += 1
        content = _picture(self.api.serial) if kind == "现场照片" else PDF
        return await self.upload(kind, content, role)

    async def upload(self, kind: str, content: bytes, role: str = "county") -> str:
        """Add a file to the implementation."""
        suffix = "pdf" if content is PDF else "png"
        answer = await self.api.http.post(
            f"/api/funds/v1/works/{self.works}/attachments",
            data={"kind": kind, "title": kind},
            files={"file": (f"{kind}.{suffix}", content)},
            headers=self.acting(role).headers,
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def take(self, role: str, step: str, *, days: int = 0, expect: int = 200, **said: Any) -> httpx.Response:
        """Take a step some days after the last one, with the papers that it needs, which whoever takes it adds."""
        on = self.on + timedelta(days=days)
        papers = [await self.attach(kind, role) for kind in EVIDENCE.get(step, ())]
        body = {"on": str(on), "attachments": papers, **said}
        seen = (await self.shown())["version"]
        answer = await self.acting(role).call("POST", f"/works/{self.works}/{step}", body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        if expect == 200:
            self.on = on
        return answer

    async def report(self, percent: int, *, days: int = 0, expect: int = 200, **fields: Any) -> httpx.Response:
        """Report progress with a fresh photo."""
        self.on += timedelta(days=days)
        photos = fields.pop("photos", None) or [await self.attach("现场照片")]
        body = {"on": str(self.on), "percent": percent, "note": "按计划推进", "photos": photos, **fields}
        seen = (await self.shown())["version"]
        answer = await self.acting("town").call("POST", f"/works/{self.works}/progress", body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        return answer

    async def ready(self) -> None:
        """A project with its contract, before the start."""
        await self.begun()
        await self.sign()
        await self.take("town", "contract", days=7)

    async def started(self) -> None:
        """The same, publicised and started."""
        await self.ready()
        await self.publicised()
        await self.take("town", "start", days=12)

    async def completed(self) -> None:
        """The same, all built."""
        await self.started()
        await self.report(100, days=120)
        await self.take("town", "complete", days=1)

    async def accepted(self) -> None:
        """The same, accepted."""
        await self.completed()
        await self.take("reviewer", "accept", days=10, members=MEMBERS, conclusion="同意验收", accepted_quantity="480.00")

    async def settled(self, value: str = "880000.00") -> None:
        """The same, settled."""
        await self.accepted()
        await self.take("auditor", "settle", days=20, settled_value=value, audit_no="岚审投报〔2025〕17号")


def _picture(number: int) -> bytes:
    content = BytesIO()
    Image.new("RGB", (2, 2), (number % 256, number // 256 % 256, 7)).save(content, "PNG")
    return content.getvalue()

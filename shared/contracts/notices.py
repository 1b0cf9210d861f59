"""Notices 通知: what a service tells people, to one of them or to a role in a division. Told once; not state that could be told again.

await publish(session, NOTICE_POSTED, [notice("batch.completed", "医保结算已入库", account=batch.client_id, ...)])
"""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from shared.contracts.base import Item
from shared.standards.clock import now
from shared.standards.ids import uuid7

__all__ = [
    "COUNTY_OFFICER",
    "COUNTY_REVIEWER",
    "FINANCE_OFFICER",
    "FINANCE_REVIEWER",
    "SECURITY_ADMIN",
    "SYSTEM_ADMIN",
    "TOWN_OFFICER",
    "VILLAGE_OFFICER",
    "NoticePosted",
    "notice",
]

(
    VILLAGE_OFFICER,
    TOWN_OFFICER,
    COUNTY_OFFICER,
    COUNTY_REVIEWER,
    FINANCE_OFFICER,
    FINANCE_REVIEWER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
) = (
    "village_officer",
    "town_officer",
    "county_officer",
    "county_reviewer",
    "finance_officer",
    "finance_reviewer",
    "system_admin",
    "security_admin",
)
"""Roles that services write to; the gateway's roles are tested to have them."""


class NoticePosted(Item):
    """A notice 通知 to a person (``account``) or to a role in a division. Masked, as everything that is told. Its version is always 1."""

    kind: str = Field(title="类型", description="What kind of notice, such as batch.completed.")
    title: str = Field(title="标题", description="What it is about, in Chinese.")
    text: str = Field(title="内容", description="What there is to know, in Chinese; may be empty.")
    link: str = Field(title="链接", description="The console's page where it is seen to, such as /leads.")
    account: str | None = Field(title="收件人", description="Whom it is for, as in the audit trail; null: for a role.")
    role: str | None = Field(title="岗位角色", description="Code of the role that it is for; null: for a person.")
    division_code: str | None = Field(title="行政区划代码", description="Where the role works; null: everywhere.")
    posted_at: datetime = Field(title="发送时间", description="When it was posted.")


def notice(
    kind: str,
    title: str,
    *,
    text: str = "",
    link: str,
    account: str | None = None,
    role: str | None = None,
    division_code: str | None = None,
) -> NoticePosted:
    """A notice of this moment.

    Raises:
        ValueError: it is for nobody, or for a person and a role.
    """
    if (account is None) is (role is None):
        raise ValueError("a notice is for a person or for a role")
    return NoticePosted(
        id=uuid7(),
        version=1,
        kind=kind,
        title=title,
        text=text,
        link=link,
        account=account,
        role=role,
        division_code=division_code,
        posted_at=now(),
    )

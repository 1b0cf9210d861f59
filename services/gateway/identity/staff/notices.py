"""Whom a deed of the administrators is told: the other administrator who must agree, who proposed it, or whose account it is."""

from __future__ import annotations

from shared.contracts.notices import SECURITY_ADMIN, NoticePosted, notice
from shared.privacy import mask_name

__all__ = ["notice_of"]

_PROPOSED = {"staff.propose": "新账号待核准", "staff.change": "账号变更待核准", "staff.enable": "恢复账号待核准"}
_OWN = {
    "staff.reset_password": "您的密码已由管理员重置,如非本人要求请立即联系管理员。",
    "staff.reset_second_factor": "您的动态验证码已由管理员重置,如非本人要求请立即联系管理员。",
    "staff.unlock": "您的账号已由管理员解锁。",
}


def notice_of(action: str, account: str, name: str, proposed_by: str) -> NoticePosted | None:
    """The notice that belongs to a deed, by its name in the audit trail; None where nobody needs one.

    >>> notice_of("staff.propose", "staff:li.xm", "李小明", "staff:admin").role
    'security_admin'
    """
    who = f"{mask_name(name)}({account})"
    if action in _PROPOSED:
        return notice(action, _PROPOSED[action], text=who, link="/accounts", role=SECURITY_ADMIN)
    if action == "staff.authorise":
        return notice(action, "账号已核准", text=who, link="/accounts", account=proposed_by)
    if action in _OWN:
        return notice(action, "账号安全提醒", text=_OWN[action], link="/me", account=account)
    return None

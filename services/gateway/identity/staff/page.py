"""``docs/permissions.md``: who may do what, written from the tables that the platform itself obeys (``python -m services.gateway.identity.staff.page``)."""

from __future__ import annotations

from pathlib import Path

from services.gateway.identity.staff.roles import ROLES, Role
from shared.contracts.permissions import PERMISSIONS

__all__ = ["PAGE", "page"]

PAGE = Path(__file__).parents[4] / "docs" / "permissions.md"
_LEVELS = {"county": "县", "town": "镇", "village": "村"}
_HEAD = """# Who may do what 权限与岗位角色

Written by `python -m services.gateway.identity.staff.page` from `shared/contracts/permissions.py` and
`services/gateway/identity/staff/roles.py`, the tables that the platform obeys; `GET /api/gateway/v1/roles` tells the same to whoever has signed in.

Programs of departments 接入客户端 are granted single permissions: a system administrator proposes, a security administrator agrees, to each
secret too; a program with `clients:admin` gives what it holds itself. People 工作人员 have one role each. Both are cut to divisions 行政区划, and
department officers to their department. Every new or changed account is proposed by a system administrator and opens nothing before
a security administrator has agreed; nobody manages their own account. The three administrators 三员 are kept apart: none holds the
duty of another, none works on households, and each signs in with a second factor.

## Roles 岗位角色
"""


def page() -> str:
    """The text of the page."""
    lines = [_HEAD, "| role | 名称 | 职责 | widest level | permissions |", "|---|---|---|---|---|"]
    lines += [_role(role) for role in ROLES.values()]
    lines += ["", "## Permissions 权限", "", "| permission | 说明 | opens | roles |", "|---|---|---|---|"]
    for name, permission in PERMISSIONS.items():
        holders = "、".join(role.title for role in ROLES.values() if _holds(role, name)) or "–"
        lines.append(f"| `{name}` | {permission.title} | {permission.opens} | {holders} |")
    return "\n".join(lines) + "\n"


def _holds(role: Role, name: str) -> bool:
    return name == "session" or name in role.permissions or (role.own_feeds and name == "feeds:{feed}:write")


def _role(role: Role) -> str:
    own = ["`feeds:{feed}:write` for the account's tables"] if role.own_feeds else []
    permissions = ", ".join([*(f"`{name}`" for name in role.permissions), *own])
    title = f"{role.title}(三员)" if role.administrator else role.title
    return f"| `{role.code}` | {title} | {role.purpose} | {_LEVELS[role.level]} | {permissions} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

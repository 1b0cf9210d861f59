"""Rules of staff accounts: passwords, roles and what a session may do before it is complete."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway.identity.staff.page import PAGE, page
from services.gateway.identity.staff.roles import ROLES
from services.gateway.identity.staff.rules import (
    PASSWORD_LIFE,
    PasswordFault,
    Stage,
    misplaced,
    password_fault,
    permissions_of,
    stage_of,
)
from shared.contracts.permissions import PERMISSIONS

NOW = datetime(2026, 11, 26, tzinfo=UTC)
COUNTY, TOWN, VILLAGE = "610925000000", "610925104000", "610925104201"
ADMINISTRATORS = {"system_admin", "security_admin", "audit_admin"}


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("Tian3ke-Yun", None),
        ("天空之城2026aB", None),
        ("Tian3keYu", PasswordFault.SHORT),
        ("tiankongzhicheng", PasswordFault.PLAIN),
        ("tiankongzhicheng9", PasswordFault.PLAIN),
        ("X-wang.xm-2026", PasswordFault.NAMED),
        ("X-WANG.XM-2026", PasswordFault.NAMED),
        ("Qwerty-Tian9", PasswordFault.COMMON),
    ],
)
def test_what_a_password_must_be(password: str, fault: PasswordFault | None) -> None:
    assert password_fault(password, "wang.xm") is fault


def test_initial_and_old_passwords_come_first_then_the_second_factor_of_administrators() -> None:
    role, officer = ROLES["system_admin"], ROLES["town_officer"]
    fresh, old = NOW - timedelta(days=1), NOW - PASSWORD_LIFE
    assert stage_of(role, password_changed_at=None, second_factor=True, now=NOW) is Stage.PASSWORD
    assert stage_of(role, password_changed_at=old, second_factor=True, now=NOW) is Stage.PASSWORD
    assert stage_of(role, password_changed_at=fresh, second_factor=False, now=NOW) is Stage.SECOND_FACTOR
    assert stage_of(role, password_changed_at=fresh, second_factor=True, now=NOW) is Stage.COMPLETE
    assert stage_of(officer, password_changed_at=fresh, second_factor=False, now=NOW) is Stage.COMPLETE


@given(st.sampled_from(sorted(ROLES)), st.lists(st.sampled_from(["MED-SET", "REG-HH"])), st.sampled_from(Stage))
def test_a_session_that_is_not_complete_opens_only_ones_own_account(role: str, feeds: list[str], stage: Stage) -> None:
    permissions = permissions_of(ROLES[role], feeds, stage)
    assert "session" in permissions
    if stage is not Stage.COMPLETE:
        assert permissions == {"session"}
    elif not ROLES[role].own_feeds:
        assert not any(permission.endswith(":write") and permission.startswith("feeds:") for permission in permissions)


@pytest.mark.parametrize(
    ("role", "divisions", "wide"),
    [
        ("village_officer", [VILLAGE], []),
        ("village_officer", [VILLAGE, TOWN], [TOWN]),
        ("town_officer", [TOWN, VILLAGE, COUNTY], [COUNTY]),
        ("county_officer", [COUNTY, TOWN, "000000000000"], ["000000000000"]),
    ],
)
def test_a_role_works_on_its_level_or_below(role: str, divisions: list[str], wide: list[str]) -> None:
    assert misplaced(ROLES[role], divisions) == wide


def test_no_role_joins_the_duties_of_two_administrators_or_one_of_them_with_business() -> None:
    assert {code for code, role in ROLES.items() if role.administrator} == ADMINISTRATORS
    duties = {"staff:manage": "system_admin", "staff:authorise": "security_admin", "audit:read": "audit_admin"}
    for code, role in ROLES.items():
        held = {duty for duty in duties if duty in role.permissions}
        assert held == ({duty for duty, owner in duties.items() if owner == code})
        if role.administrator:
            assert not {"household:read", "household:write", "pii:read"} & set(role.permissions)
        assert "*" not in "".join(role.permissions)


def test_the_page_of_roles_and_permissions_says_what_the_platform_obeys() -> None:
    """Written anew by ``python -m services.gateway.identity.staff.page``."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_permission_of_a_role_is_explained() -> None:
    assert {permission for role in ROLES.values() for permission in role.permissions} <= set(PERMISSIONS)

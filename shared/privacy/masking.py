"""How personal data is shown by default 脱敏 (domain/household §9)."""

from __future__ import annotations

import re

__all__ = ["mask_account", "mask_address", "mask_id_number", "mask_name", "mask_phone"]

_TO_GROUP = re.compile(r"^.*(?:组|村|社区|镇|乡)")


def mask_name(name: str) -> str:
    """张三 → 张*, 张小三 → 张*三, 欧阳小三 → 欧**三."""
    if len(name) <= 2:  # noqa: PLR2004
        return name[:1] + "*" * (len(name) - 1)
    return name[0] + "*" * (len(name) - 2) + name[-1]


def mask_id_number(number: str) -> str:
    """First six and last four digits: ``610925********1234``; anything shorter is hidden whole."""
    if len(number) <= 10:  # noqa: PLR2004
        return "*" * len(number)
    return number[:6] + "*" * (len(number) - 10) + number[-4:]


def mask_phone(number: str) -> str:
    """138****5678; anything shorter than eight digits is hidden whole."""
    if len(number) < 8:  # noqa: PLR2004
        return "*" * len(number)
    return number[:3] + "*" * (len(number) - 7) + number[-4:]


def mask_account(account: str) -> str:
    """The last four digits; anything shorter is hidden whole."""
    if len(account) <= 4:  # noqa: PLR2004
        return "*" * len(account)
    return "*" * (len(account) - 4) + account[-4:]


def mask_address(address: str) -> str:
    """The address down to its group (or village, or town); the house is hidden."""
    match = _TO_GROUP.match(address)
    return f"{match.group() if match else address[:3]}****"

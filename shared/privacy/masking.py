"""How personal data is shown by default 脱敏 (domain/household §9)."""

from __future__ import annotations

import re

__all__ = ["mask_account", "mask_address", "mask_id_number", "mask_name", "mask_phone"]

# Names of places: Chinese characters, but none that begin a house, a street or a way to somebody's door.
_NAME = "(?:(?![路街巷弄号栋幢室楼院户旁隔壁的])[\u4e00-\u9fff])"
_ABOVE = f"(?:(?:(?![镇乡村]){_NAME}){{1,8}}?(?:省|市|州|盟|县|旗|(?<![小社])区)){{0,3}}"
_VILLAGE = f"{_NAME}{{1,4}}?(?:村(?:委会|民委员会)?|社区)"
_GROUP = f"(?:第?[一二三四五六七八九十0-9]{{1,3}}|{_NAME}{{1,3}}?)(?:村民小组|村民组|小组|组)"
_TO_GROUP = re.compile(f"{_ABOVE}(?:{_NAME}{{1,6}}?(?:镇|乡|街道(?:办事处)?)(?:{_VILLAGE})?|{_VILLAGE})(?:{_GROUP})?")


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
    """The address from its beginning down to town, village and group, as far as they follow each other; the rest is hidden.

    An address that does not begin with them (a street, a house, somebody's name) is hidden whole.
    """
    match = _TO_GROUP.match(address)
    return f"{match.group() if match else ''}****"

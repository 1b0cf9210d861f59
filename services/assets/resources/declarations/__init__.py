"""Every register, as a declaration: another one is an entry more, and no migration."""

from __future__ import annotations

from services.assets.resources.declarations.common import STAGING, Register
from services.assets.resources.declarations.natural import NATURAL_REGISTERS
from services.assets.resources.declarations.special import SPECIAL_REGISTERS
from services.assets.resources.declarations.village import FACILITIES, GROUPS, VILLAGE_REGISTERS, VILLAGES

__all__ = ["FACILITIES", "GROUPS", "REGISTERS", "STAGING", "VILLAGES", "Register"]

REGISTERS: dict[str, Register] = {
    register.code: register for register in (*VILLAGE_REGISTERS, *NATURAL_REGISTERS, *SPECIAL_REGISTERS)
}
"""Registers by their codes, which are those of their feeds."""

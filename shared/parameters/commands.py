"""Recording parameter versions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller
from shared.parameters.rules import Parameter
from shared.parameters.schemas import ParameterSetting, Version
from shared.parameters.tables import VERSIONS
from shared.web.problems import FieldFault, Problem

__all__ = ["set_parameter"]

_WHY = {"unscoped": "parameters hold for the whole county"}
_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended('parameter:' || :name, 0))")


async def set_parameter(
    session: AsyncSession, caller: Caller, parameter: Parameter, setting: ParameterSetting
) -> tuple[Version, bool]:
    """Record a version, and say whether it is new: what already counts for that day is not recorded twice.

    Raises:
        Problem: 422 ``invalid_value`` for a value that cannot be meant.
    """
    name = parameter.name
    if fault := parameter.fault(setting.value):
        raise Problem(
            422,
            "invalid_value",
            f"参数 {name} 的数值{fault}。",
            errors=[FieldFault(place="body.value", code="invalid_value", message=fault)],
        )
    await session.execute(_LOCK, {"name": name}, execution_options=_WHY)
    stored = await _counting(session, name, setting)
    if stored is not None and (stored.value, stored.document) == (setting.value, setting.document):
        return Version.model_validate(stored), False
    last = select(func.coalesce(func.max(VERSIONS.c.version), 0)).where(VERSIONS.c.name == name)
    row = insert(VERSIONS).values(
        name=name,
        version=last.scalar_subquery() + 1,
        effective_from=setting.effective_from,
        value=setting.value,
        document=setting.document,
        recorded_by=caller.client_id,
    )
    version = Version.model_validate((await session.execute(row.returning(*VERSIONS.c), execution_options=_WHY)).one())
    detail = {"version": version.version, "value": str(setting.value), "effective_from": setting.effective_from}
    await audit.record(
        session, caller, action="parameter.set", resource="parameter", resource_id=name, purpose=setting.document, detail=detail
    )
    return version, True


async def _counting(session: AsyncSession, name: str, setting: ParameterSetting) -> Row[Any] | None:
    """The version that counts among those of the same day."""
    statement = (
        select(*VERSIONS.c)
        .where(VERSIONS.c.name == name, VERSIONS.c.effective_from == setting.effective_from)
        .order_by(VERSIONS.c.version.desc())
        .limit(1)
    )
    return (await session.execute(statement, execution_options=_WHY)).first()

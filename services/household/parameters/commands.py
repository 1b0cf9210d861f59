"""Recording parameter versions."""

from __future__ import annotations

from sqlalchemy import func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.parameters.rules import PARAMETERS
from services.household.parameters.schemas import ParameterSetting, Version
from services.household.parameters.tables import ParameterVersion
from shared import audit
from shared.access import Caller
from shared.web.problems import FieldFault, Problem

__all__ = ["set_parameter"]

_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended('parameter:' || :name, 0))")


async def set_parameter(session: AsyncSession, caller: Caller, name: str, setting: ParameterSetting) -> tuple[Version, bool]:
    """Record a version, and say whether it is new: what already counts for that day is not recorded twice.

    Raises:
        Problem: 422 ``invalid_value`` for a value that cannot be meant.
    """
    if fault := PARAMETERS[name].fault(setting.value):
        raise Problem(
            422,
            "invalid_value",
            f"参数 {name} 的数值{fault}。",
            errors=[FieldFault(place="body.value", code="invalid_value", message=fault)],
        )
    await session.execute(_LOCK, {"name": name}, execution_options={"unscoped": "a lock"})
    stored = await _counting(session, name, setting)
    if stored is not None and (stored.value, stored.document) == (setting.value, setting.document):
        return Version.model_validate(stored), False
    last = select(func.coalesce(func.max(ParameterVersion.version), 0)).where(ParameterVersion.name == name)
    row = insert(ParameterVersion).values(
        name=name,
        version=last.scalar_subquery() + 1,
        effective_from=setting.effective_from,
        value=setting.value,
        document=setting.document,
        recorded_by=caller.client_id,
    )
    version = Version.model_validate((await session.scalars(row.returning(ParameterVersion))).one())
    detail = {"version": version.version, "value": str(setting.value), "effective_from": setting.effective_from}
    await audit.record(
        session, caller, action="parameter.set", resource="parameter", resource_id=name, purpose=setting.document, detail=detail
    )
    return version, True


async def _counting(session: AsyncSession, name: str, setting: ParameterSetting) -> ParameterVersion | None:
    """The version that counts among those of the same day."""
    statement = (
        select(ParameterVersion)
        .where(ParameterVersion.name == name, ParameterVersion.effective_from == setting.effective_from)
        .order_by(ParameterVersion.version.desc())
        .limit(1)
    )
    return (await session.scalars(statement)).first()

"""Reads of the asset board: what the register holds, cut to the caller's scope, and project money beside the assets that it became."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Numeric, Row, Select, Uuid, column, func, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.asset_schemas import (
    AreaAssets,
    AssetBoard,
    ClassAssets,
    OwnerAssets,
    ProjectAssets,
    StandAssets,
)
from services.gateway.readmodels.asset_tables import BoardAsset, BoardAssetAlert
from services.gateway.readmodels.incomes import income_by_area, income_figures
from services.gateway.readmodels.lights import open_alerts, shown
from services.gateway.readmodels.money_tables import BoardAcceptance, BoardProject
from services.gateway.readmodels.queries import names_below
from services.gateway.readmodels.rules import (
    CODE_LENGTH,
    HANDED_OVER,
    OFF_REGISTER,
    PLATFORM,
    SELF_MANAGED,
    TITLED,
    UNFORMED,
    child_length,
    home,
    range_of,
)
from services.gateway.readmodels.schemas import DivisionName
from shared.access import Scope
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.web.pages import read_page

__all__ = ["ProjectAssetFilter", "asset_board", "counted_assets", "project_assets"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"


async def asset_board(session: AsyncSession, scope: Scope, division: str | None) -> AssetBoard | None:
    """The asset board of a division (of the smallest that holds the whole scope, if none is named); None outside the scope."""
    start = home(scope.prefixes)
    code = division or start
    if code != start and not scope.contains(code):
        return None
    names = await names_below(session, scope, code)
    rows = await counted_assets(session, scope, code)
    alerts = await open_alerts(session, scope, code, BoardAssetAlert)
    if code not in names and not rows and not alerts and code not in (start, PLATFORM):
        return None
    areas = _grouped(rows, lambda row: str(row.area).ljust(CODE_LENGTH, "0"))
    earned = await income_by_area(session, scope, code, today())
    below = {child for child in names if scope.contains(child)} | {*areas, *alerts, *earned}
    return AssetBoard(
        division=DivisionName(code=code, name=names.get(code, code)),
        income_of_year=income_figures(earned.values()),
        alerts=shown(sum(alerts.values(), Counter())),
        **_figures(rows),
        children=[
            AreaAssets(
                division=DivisionName(code=child, name=names.get(child, child)),
                income_of_year=income_figures([earned[child]] if child in earned else []),
                alerts=shown(alerts[child]),
                **_figures(areas.get(child, ())),
            )
            for child in sorted(below - {code})
        ],
        by_class=[
            ClassAssets(asset_class=word, **_figures(of))
            for word, of in sorted(_grouped(rows, lambda row: row.asset_class).items())
        ],
        by_owner=[
            OwnerAssets(owner_level=word, **_figures(of))
            for word, of in sorted(_grouped(rows, lambda row: row.owner_level).items())
        ],
        by_state=[
            StandAssets(state=word, assets=sum(row.assets for row in of), original_value=_value(of))
            for word, of in sorted(_grouped(rows, lambda row: row.state).items())
        ],
    )


async def counted_assets(session: AsyncSession, scope: Scope, code: str) -> list[Row[Any]]:
    """How many assets of each area, class, owner and state there are, and what they cost: a few hundred rows of however many assets."""
    row = BoardAsset
    alike = (
        func.left(row.division_code, literal_column(str(child_length(code)))).label("area"),
        row.asset_class,
        row.owner_level,
        row.state,
    )
    counted: AnySelect = (
        select(*alike, func.count().label("assets"), func.sum(row.original_value).label("value"))
        .where(row.division_code.between(*range_of(code)), row.state.not_in(OFF_REGISTER))
        .group_by(*(literal_column(str(place)) for place in range(1, len(alike) + 1)))
    )
    return list((await session.execute(scope.restrict(counted, row.division_code))).all())


def _grouped(rows: Iterable[Row[Any]], key: Callable[[Any], str]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _value(rows: Iterable[Row[Any]]) -> Decimal:
    return sum((row.value for row in rows), Decimal("0.00"))


def _figures(rows: Iterable[Row[Any]]) -> dict[str, Any]:
    rows = list(rows)
    needed = [row for row in rows if row.owner_level not in SELF_MANAGED]
    whole = sum(row.assets for row in needed)
    return {
        "assets": sum(row.assets for row in rows),
        "original_value": _value(rows),
        "title_rate": percent(sum(row.assets for row in needed if row.state in TITLED), whole),
        "idle": sum(row.assets for row in rows if row.state == "idle"),
        "lost": sum(row.assets for row in rows if row.state == "lost"),
        "handover_rate": percent(sum(row.assets for row in needed if row.state in HANDED_OVER), whole),
    }


@dataclass(frozen=True, slots=True)
class ProjectAssetFilter:
    """Which projects are asked for; ``differing``: only those whose money and assets do not agree, or only others."""

    division: str | None = None
    differing: bool | None = None


def _paid() -> Any:  # noqa: ANN401 - a subquery
    """What each project paid of assets, of those too that were disposed of since."""
    row = BoardAsset
    parts = func.jsonb_to_recordset(row.fundings).table_valued(column("project_id", Uuid), column("amount", Numeric(18, 2)))
    each = parts.render_derived(name="paid", with_types=True)
    return (
        select(each.c.project_id, func.count(row.id.distinct()).label("assets"), func.sum(each.c.amount).label("value"))
        .select_from(row)
        .join(each, literal(value=True))
        .where(row.state.not_in(UNFORMED), each.c.project_id.is_not(None))
        .group_by(each.c.project_id)
        .subquery("paid_by")
    )


async def project_assets(
    session: AsyncSession, scope: Scope, wanted: ProjectAssetFilter, *, limit: int, cursor: str | None
) -> tuple[list[ProjectAssets], str | None]:
    """Accepted projects beside the assets that their money became, those accepted last first."""
    row, project, paid = BoardAcceptance, BoardProject, _paid()
    value: ColumnElement[Decimal] = func.coalesce(paid.c.value, literal_column("0.00", Numeric(18, 2)))
    difference = row.settled_value - value
    statement: AnySelect = (
        select(row.id, project.code, project.name, row.division_code, row.accepted_on, row.settled_value)
        .add_columns(
            func.coalesce(paid.c.assets, 0).label("assets"), value.label("formed_value"), difference.label("difference")
        )
        .select_from(row)
        .outerjoin(project, project.id == row.id)
        .outerjoin(paid, paid.c.project_id == row.id)
        .where(row.no_asset_reason.is_(None))
    )
    if wanted.division is not None:
        statement = statement.where(Scope.of([wanted.division]).where(row.division_code))
    if wanted.differing is not None:
        agrees = func.coalesce(difference, value) == 0
        statement = statement.where(~agrees if wanted.differing else agrees)
    restricted = scope.restrict(statement, row.division_code)
    rows, after = await read_page(session, restricted, [row.accepted_on, row.id], limit=limit, cursor=cursor, descending=True)
    return [ProjectAssets.model_validate(each) for each in rows], after

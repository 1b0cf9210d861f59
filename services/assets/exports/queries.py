"""The statements behind exports, each cut to the asker's scope. The register holds nothing that is masked."""

from __future__ import annotations

from sqlalchemy import String, cast, func, select
from sqlalchemy.orm import aliased

from services.assets.candidates.tables import AcceptedProject
from services.assets.exports.filters import AssetFilters, ResourceFilters
from services.assets.register.queries import AssetFilter, listed
from services.assets.register.rules import FUNDINGS
from services.assets.register.tables import Asset, AssetFunding
from services.assets.resources.queries import ResourceFilter, exported
from shared.access import Scope
from shared.exports.definition import AnySelect
from shared.registry.tables import Division, KnownHousehold

__all__ = ["assets", "resources"]


def assets(scope: Scope, wanted: AssetFilters, *, full: bool) -> AnySelect:  # noqa: ARG001 - nothing is masked
    """Assets by their codes, with the columns of the ledger's table: an export is a file that can be handed over again."""
    row, paid, project, home, place = Asset, AssetFunding, AcceptedProject, aliased(KnownHousehold), aliased(Division)
    fields = wanted.model_dump(exclude={"division"})
    statement = listed(scope, AssetFilter(divisions=(wanted.division,) if wanted.division else (), **fields))
    of = paid.asset_id == row.id
    amounts = [
        select(func.sum(paid.amount))
        .where(of, paid.source == source)
        .correlate(row)
        .scalar_subquery()
        .label(f"{source}_amount")
        for source in FUNDINGS
    ]
    projects = select(func.string_agg(project.code.distinct(), "、")).join(paid, paid.project_id == project.id).where(of)
    number = select(home.household_no).where(home.id == row.owner_household_id).correlate(row).scalar_subquery()
    village = select(place.name).where(place.code == row.division_code).limit(1).correlate(row).scalar_subquery()
    return statement.add_columns(
        *amounts,
        projects.correlate(row).scalar_subquery().label("project_code"),
        func.coalesce(row.owner_name, row.owner_division, number).label("owner_code"),
        village.label("village"),
        cast(func.trim_scale(row.quantity), String).label("measure"),
    ).order_by(row.code)


def resources(scope: Scope, wanted: ResourceFilters, *, full: bool, register: str) -> AnySelect:  # noqa: ARG001 - nothing is masked
    """The records of a register by their keys."""
    divisions = (wanted.division,) if wanted.division else ()
    return exported(scope, register, ResourceFilter(divisions, (register,), wanted.search, None, wanted.withdrawn))

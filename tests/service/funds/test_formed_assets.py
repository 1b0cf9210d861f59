"""What the assets service tells of assets is shown with the works that they came of, and ends the alert that nothing was made of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from services.funds.assets.events import HANDLERS
from services.funds.parameters.rules import PARAMETERS
from services.funds.supervision.catalogue import RULES
from shared.contracts.assets import ASSET_CHANGED, AssetChanged
from shared.events.envelope import Items
from shared.standards.ids import uuid7
from shared.supervision.evaluation import find, given
from tests.harness.funds_api import VILLAGE, FundsApi
from tests.harness.watching import Watching
from tests.service.funds.test_supervision_rules import PLANTS, VALUES


async def told(api: FundsApi, project: str, **fields: Any) -> None:
    """Apply what assets tells of one asset that the project paid for."""
    paid = [
        {"source": "own", "amount": "10.00", "year": 2025, "project_id": None},
        {"source": "linkage", "amount": "880000.00", "year": 2025, "project_id": project},
    ]
    values: dict[str, Any] = {
        "version": 1,
        "code": "610925104201-OF-2025-00017-8",
        "name": "四坪村蔬菜保鲜冷库",
        "division_code": VILLAGE,
        "kind": "cold_store",
        "asset_class": "operating",
        "form": "fixed",
        "formed_year": 2025,
        "original_value": "880010.00",
        "owner_level": "village",
        "owner_division": VILLAGE,
        "owner_household_id": None,
        "state": "registering",
        "fundings": paid,
        **fields,
    }
    item = AssetChanged.model_validate(values)
    async with api.app.state.database.transaction() as session:
        await HANDLERS[ASSET_CHANGED](session, Items([item.model_dump(mode="json")], [""]))


async def alarmed(api: FundsApi) -> bool:
    """Whether the rule of what was settled and became nothing finds something."""
    async with api.app.state.database.transaction() as session:
        await find(session, RULES.values(), given(PLANTS["F-A32"].on, PARAMETERS, VALUES))
        rows = (await session.execute(text("SELECT rule FROM found"), execution_options={"unscoped": "test"})).all()
        await session.rollback()
    return "F-A32" in {row.rule for row in rows}


async def test_an_asset_ends_the_alert_and_is_shown_until_it_leaves_the_register(api: FundsApi) -> None:
    watching = await Watching.ready(api)
    await watching.plant(*PLANTS["F-A32"].statements)
    project, works, asset = watching.ids["project"], watching.ids["works"], uuid7()
    assert await alarmed(api)
    await told(api, project, id=asset, version=2)
    assert not await alarmed(api)
    town = api.acting("works:read")
    (shown,) = (await town.get(f"/works/{works}"))["assets"]
    assert (shown["id"], shown["paid"], shown["original_value"]) == (str(asset), "880000.00", "880010.00")
    await told(api, project, id=asset, version=1, state="withdrawn")
    assert not await alarmed(api), "what is told late changes nothing"
    await told(api, project, id=asset, version=3, state="withdrawn")
    assert await alarmed(api)
    assert (await town.get(f"/works/{works}"))["assets"] == []

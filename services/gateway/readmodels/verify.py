"""Comparing the picture with the services, which own what it shows, and making it anew."""

from __future__ import annotations

import asyncio
import os

from sqlalchemy import BigInteger, Uuid, column, select, text
from sqlalchemy.sql.selectable import TextualSelect

from services.gateway.readmodels.asset_tables import (
    BoardAsset,
    BoardAssetAlert,
    BoardContract,
    BoardDistribution,
    VillageSection,
)
from services.gateway.readmodels.counting import COUNTED_AS, MISCOUNTED
from services.gateway.readmodels.events import CONSUMERS
from services.gateway.readmodels.job_tables import BoardAppointment, BoardJobAlert
from services.gateway.readmodels.money_tables import (
    BoardAcceptance,
    BoardAccount,
    BoardAlert,
    BoardFund,
    BoardPayment,
    BoardProject,
)
from services.gateway.readmodels.tables import TABLES, BoardBatch, BoardDivision, BoardScreening, TimelineStep
from services.gateway.settings import settings
from shared.contracts import assets, funds, jobs
from shared.contracts.household import (
    BATCH_CHANGED,
    CASE_CHANGED,
    DIVISION_CHANGED,
    GUARANTEE_CHANGED,
    HELPER_ASSIGNED,
    HOUSEHOLD_CHANGED,
    INCOME_CHANGED,
    INCOME_WITHDRAWN,
    LEAD_CHANGED,
    RECORD_CHANGED,
    SCREENING_COMPLETED,
    STEP_RECORDED,
    TASK_CHANGED,
    VISIT_RECORDED,
    WATCH_CHANGED,
)
from shared.events.rebuild import RebuildRefusedError, rebuild
from shared.events.verify import ReadModel, compare, connected, tell
from shared.events.versions import VersionQuery

__all__ = ["PICTURE", "rebuild_picture", "verify_picture"]

OWNER_VARIABLE = "ZX_OWNER_DATABASE_URL"


def _pairs(statement: str) -> TextualSelect:
    return text(statement).columns(column("id", Uuid), column("version", BigInteger))


def _sections(group: str, also: str = "version", *, where: str = "true") -> str:
    return f"""
        SELECT CAST(CAST(section AS json) ->> 'id' AS uuid) AS id, {also} AS version FROM profile_section AS s
         WHERE key ^@ '{group}' AND {where}
    """  # noqa: S608 - no input in it


# Where both a profile and the board hold a state, the older of the two counts: it is the one that is wrong. For a village that is
# not counted as its households are, the first of them stands, as if it were not known in any version.
_HOUSEHOLDS = f"""
    SELECT household_id AS id, CASE WHEN household_id IN (
               SELECT DISTINCT ON (division_code) household_id FROM board_household
                WHERE division_code IN ({MISCOUNTED}) ORDER BY division_code, household_id
           ) THEN 0 ELSE least(coalesce(s.version, 0), coalesce(b.version, 0)) END AS version
      FROM (SELECT household_id, version FROM profile_section WHERE key = 'household') AS s
      FULL JOIN board_household AS b USING (household_id)
     WHERE s.version IS NOT NULL OR b.version > 0
"""  # noqa: S608 - no input in it
# A household that is not counted as what is known of it has no lead or case in any version.
_MISCOUNTED = f"household_id IN (SELECT household_id FROM board_household AS h WHERE counted_as <> {COUNTED_AS})"  # noqa: S608


def _counted(table: str, start: int) -> str:
    held = f"SELECT b.version FROM {table} AS b WHERE b.id = CAST(substr(s.key, {start}) AS uuid)"  # noqa: S608 - no input in it
    return f"CASE WHEN s.{_MISCOUNTED} THEN 0 ELSE least(version, coalesce(({held}), 0)) END"


_OF_LEAD = _counted("board_lead", 6)
_OF_CASE = _counted("board_case", 10)
_OF_WATCH = (
    "least(version, coalesce((SELECT b.watch_version FROM board_household AS b WHERE b.household_id = s.household_id), 0))"
)


def _tasks_of(service: str) -> str:
    """A task that is looked for elsewhere than where it lies has no version."""
    return f"""
        SELECT t.id, CASE WHEN t.lies_in IS NOT DISTINCT FROM CASE WHEN NOT t.open THEN NULL WHEN t.household_id IS NULL
                     THEN t.division_code ELSE h.division_code END THEN t.version ELSE 0 END AS version
          FROM task AS t LEFT JOIN board_household AS h ON h.household_id = t.household_id
         WHERE t.owner = '{service}'
    """  # noqa: S608 - a name of ours


_SPELLS = f"""
    SELECT id, least(coalesce(told.version, 0), coalesce(b.version, 0)) AS version
      FROM ({_sections("employment:")}) AS told FULL JOIN board_spell AS b USING (id)
"""  # noqa: S608 - no input in it


def _village_sections(key: str) -> VersionQuery:
    return select(VillageSection.id, VillageSection.version).where(VillageSection.key == key)


PICTURE = ReadModel(
    name="picture",
    consumers=CONSUMERS,
    tables=TABLES,
    versions={
        DIVISION_CHANGED: select(BoardDivision.id, BoardDivision.version),
        HOUSEHOLD_CHANGED: _pairs(_HOUSEHOLDS),
        INCOME_CHANGED: _pairs(_sections("income:", where="NOT withdrawn")),
        INCOME_WITHDRAWN: _pairs(_sections("income:", where="withdrawn")),
        RECORD_CHANGED: _pairs(_sections("record:")),
        LEAD_CHANGED: _pairs(_sections("lead:", _OF_LEAD)),
        CASE_CHANGED: _pairs(_sections("case:", _OF_CASE)),
        TASK_CHANGED: _pairs(_tasks_of("household")),
        funds.ACCOUNT_CHANGED: select(BoardAccount.id, BoardAccount.version),
        funds.ALERT_CHANGED: select(BoardAlert.id, BoardAlert.version),
        funds.FUND_BATCH_CHANGED: select(BoardFund.id, BoardFund.version),
        funds.PAYMENT_CHANGED: select(BoardPayment.id, BoardPayment.version),
        funds.PROJECT_ACCEPTED: select(BoardAcceptance.id, BoardAcceptance.version),
        funds.PROJECT_CHANGED: select(BoardProject.id, BoardProject.version),
        funds.TASK_CHANGED: _pairs(_tasks_of("funds")),
        assets.ALERT_CHANGED: select(BoardAssetAlert.id, BoardAssetAlert.version),
        assets.ASSET_CHANGED: select(BoardAsset.id, BoardAsset.version),
        assets.COLLECTIVE_CHANGED: _village_sections("collective"),
        assets.VILLAGE_CHANGED: _village_sections("record"),
        assets.CONTRACT_CHANGED: select(BoardContract.id, BoardContract.version),
        assets.DISTRIBUTION_CHANGED: select(BoardDistribution.id, BoardDistribution.version),
        assets.INCOME_DISTRIBUTED: _pairs(_sections("earning:")),
        assets.TASK_CHANGED: _pairs(_tasks_of("assets")),
        jobs.ALERT_CHANGED: select(BoardJobAlert.id, BoardJobAlert.version),
        jobs.APPOINTMENT_CHANGED: select(BoardAppointment.id, BoardAppointment.version),
        jobs.EMPLOYMENT_CHANGED: _pairs(_SPELLS),
        jobs.TASK_CHANGED: _pairs(_tasks_of("jobs")),
        WATCH_CHANGED: _pairs(_sections("watch", _OF_WATCH)),
        GUARANTEE_CHANGED: _pairs(_sections("guarantee")),
        HELPER_ASSIGNED: _pairs(_sections("helper:")),
        VISIT_RECORDED: _pairs(_sections("visit:")),
        STEP_RECORDED: select(TimelineStep.id, TimelineStep.version),
        BATCH_CHANGED: select(BoardBatch.id, BoardBatch.version),
        SCREENING_COMPLETED: select(BoardScreening.id, BoardScreening.version),
    },
)
"""Profiles, boards and tasks: compared, rebuilt and switched as one."""


async def verify_picture() -> int:
    """``zhenxing verify``: name every difference; 1 if there are any."""
    config = settings()
    async with connected(config, config.database_url.get_secret_value(), "gateway-verify") as (client, database):
        return tell(PICTURE, await compare(client, database, PICTURE))


async def rebuild_picture() -> int:
    """Fill the picture anew beside the one that serves, and switch if it agrees with its owner; 1 if it does not."""
    async with connected(settings(), os.environ[OWNER_VARIABLE], "gateway-rebuild") as (client, database):
        try:
            return tell(PICTURE, await rebuild(database, client, PICTURE, asyncio.Event()))
        except RebuildRefusedError as refusal:
            print(f"picture: 未重建 (not rebuilt): {refusal}")  # noqa: T201
            return 1

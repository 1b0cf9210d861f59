"""Gathering what the conditions of a disposal's steps look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disposals import queries
from services.assets.disposals.queries import NOTICE
from services.assets.disposals.rules import APPRAISAL_FROM, GROUP_FROM, DisposalFacts
from services.assets.register.queries import asset, shares_of
from shared.access import Scope
from shared.attachments.queries import kinds_of
from shared.disclosures.queries import standing
from shared.disclosures.steps import notice_blocks
from shared.parameters.schemas import ParameterView

__all__ = ["gather"]


async def gather(
    session: AsyncSession,
    disposal: Any,  # noqa: ANN401 - a row of its table
    on: date,
    parameters: Mapping[str, ParameterView],
) -> DisposalFacts:
    """The facts of a disposal that was found within the caller's scope, on a day."""
    everywhere = Scope.everything()
    of = await asset(session, everywhere, disposal.asset_id)
    closed = await standing(session, "disposal", disposal.id, NOTICE)
    return DisposalFacts(
        manner=disposal.manner,
        owner_level=of.owner_level,
        original_value=of.original_value,
        appraised_value=disposal.appraised_value,
        villages=len(await shares_of(session, everywhere, disposal.asset_id)),
        documents=Counter((await kinds_of(session, "disposal", disposal.id)).values()),
        publicity=await notice_blocks(session, "disposal", NOTICE, disposal, on) if disposal.state == "publicity" else (),
        publicised=closed is not None and closed.closed_on is not None,
        price=disposal.price,
        zero_statement=disposal.zero_statement is not None,
        proceeds=(await queries.sums_of(session, everywhere, disposal.id)).proceeds,
        appraisal_from=parameters[APPRAISAL_FROM].value,
        group_from=parameters[GROUP_FROM].value,
    )

"""The rules of assets (domain/assets-and-funds §1.15; 国办函〔2021〕51号). A new rule is one entry here, and its test; rules that are not run stand in
``left_out``, each with its reason.

Of what households and other operators own, which they run themselves (plan measure 4), no rule but RA12 and RA13 tells anything: an asset that is
registered twice, or paid with more than was spent, is a fault of the register.

Said otherwise than in §1.15, as the records ask for it: RA1 counts an asset as idle that has neither a contract in force nor income, as
an asset of which either is there is somebody's concern already; RA3 and the second half of RA5 look at the states of an asset, to which losses and disputes
are reported; RA4 counts from the first of the patrols that have found damage ever since; RA6-P is the half of RA6 that is about projects; RA9 knows
no rents of others to compare with, and asks for no deposit where an owner or its company operates; RA13 compares what a
project paid in assets with its settlement; RA16 is R-A16 of §1.14.
"""

from __future__ import annotations

from collections.abc import Mapping

from services.assets.risks.catalogue.custody import CUSTODY
from services.assets.risks.catalogue.income import INCOME
from services.assets.risks.catalogue.leaving import LEAVING
from services.assets.risks.catalogue.left_out import LEFT_OUT
from services.assets.risks.catalogue.titles import TITLES
from services.assets.risks.catalogue.use import USE
from services.assets.risks.catalogue.values import VALUES
from shared.supervision.rules import Rule

__all__ = ["LEFT_OUT", "RULES"]

_ALL = sorted(
    (*USE, *INCOME, *CUSTODY, *TITLES, *VALUES, *LEAVING), key=lambda rule: (len(rule.code.partition("-")[0]), rule.code)
)
RULES: Mapping[str, Rule] = {rule.code: rule for rule in _ALL}
"""Every rule by its code, in their order."""

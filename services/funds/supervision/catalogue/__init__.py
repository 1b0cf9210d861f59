"""The rules of supervision (domain/assets-and-funds §2.14). A new rule is one entry here, and its test; rules that are not run
stand in ``left_out``, each with its reason.

Said otherwise than in §2.14, as the records ask for it: F-A05 looks at batches of earlier budgets; F-A06 compares with the plan, as no account
of the journal falls below nought; F-A13 looks at start and payment, as contracts are signed before the notice; F-A18 takes the category of a
project for the policy; F-A25 looks at whether any list had been publicised, as what hangs is masked; F-A32 counts from the settlement, from
which assets are made; F-A35 finds contracts and settlements over the plan that was approved last; F-A36 finds accounts of other holders, as
nothing is paid in cash; F-A42 looks at the last monitoring of the year, against what of a target is due by its day; F-A48 finds photos only,
as vouchers always come later.
"""

from __future__ import annotations

from collections.abc import Mapping

from services.funds.supervision.catalogue.left_out import LEFT_OUT
from services.funds.supervision.catalogue.money import MONEY
from services.funds.supervision.catalogue.payments import PAYMENTS
from services.funds.supervision.catalogue.projects import PROJECTS
from shared.supervision.rules import Rule

__all__ = ["LEFT_OUT", "RULES"]

RULES: Mapping[str, Rule] = {rule.code: rule for rule in sorted((*MONEY, *PAYMENTS, *PROJECTS), key=lambda rule: rule.code)}
"""Every rule by its code."""

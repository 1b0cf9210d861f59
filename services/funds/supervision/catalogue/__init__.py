"""The rules of supervision (domain/assets-and-funds §2.14). A new rule is one entry here, and its test.

Left out, each for its reason:

- F-A14 公示期不足: a period shorter than its parameter, or closed before its end, is a row that the database refuses.
- F-A20 财政供养人员/村干部领取, F-A21 村干部亲属集中受益, F-A38 关联中标: there are no lists of the payroll, of cadres or of their relatives.
- F-A22 房车企税比对: there are no lists of cars, flats and companies.
- F-A26 金额偏离标准: nobody records the standards of policies.

Said otherwise than in §2.14, as the records ask for it: F-A06 compares with the plan, as no account of the journal falls below nought; F-A18
takes the category of a project for the policy; F-A35 finds contracts and settlements over the plan that was approved last; F-A05 looks at batches of earlier budgets; F-A13 at start and payment, as contracts are
signed before the notice; F-A25 at whether any list had been publicised, as what hangs is masked; F-A32 counts from the settlement, from which
assets are made; F-A42 at the last monitoring of the year, against what of a target is due by its day; F-A36 finds accounts of other holders, as nothing is paid in cash; F-A48 finds photos only, as vouchers always come later.
"""

from __future__ import annotations

from collections.abc import Mapping

from services.funds.supervision.catalogue.money import MONEY
from services.funds.supervision.catalogue.payments import PAYMENTS
from services.funds.supervision.catalogue.projects import PROJECTS
from services.funds.supervision.rules import Rule

__all__ = ["RULES"]

RULES: Mapping[str, Rule] = {rule.code: rule for rule in sorted((*MONEY, *PAYMENTS, *PROJECTS), key=lambda rule: rule.code)}
"""Every rule by its code."""

"""Why somebody may not hold a public-welfare post, and what it means while they hold one (P-02, P-04, P-07, PY-05, PY-06, PY-09, PY-16). Data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["BARS", "Bar"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A kind of bar: the rule of selection and the check of a payroll that it is, whether that check blocks or holds, and whom it concerns beside the
    person: the household (``family``), or only posts that ask for a sound body (``fit``).
    """

    title: str
    rule: str
    check: str
    blocks: bool
    family: bool = False
    fit: bool = False


BARS: Mapping[str, Bar] = {
    "cadre": Bar("村干部", "P-02", "PY-05", blocks=True, family=True),
    "fiscal": Bar("财政供养人员", "P-07", "PY-06", blocks=True),
    "pension": Bar("领取企业养老金人员", "P-07", "PY-06", blocks=True),
    "owner": Bar("企业法人、股东(非小微家庭经营)", "P-07", "PY-06", blocks=False),
    "unfit": Bar("一、二级残疾或身体不能胜任野外工作", "P-04", "PY-09", blocks=True, fit=True),
    "custody": Bar("在押、强制戒毒等", "P-07", "PY-16", blocks=False),
}
"""比对名单类别."""

"""Who may add which papers, beside who needs them."""

from __future__ import annotations

import pytest

from services.funds.files import SUBJECTS
from services.funds.procedures import PROCEDURES
from shared.attachments import Subject
from shared.workflow import Transition

_SUBJECTS = {subject.kind: subject for subject in SUBJECTS}
_NEEDING = [
    (step, _SUBJECTS[procedure.machine.name])
    for procedure in PROCEDURES
    for step in procedure.machine.transitions.values()
    if step.evidence
]


@pytest.mark.parametrize(("step", "subject"), _NEEDING, ids=lambda of: getattr(of, "code", ""))
def test_whoever_takes_a_step_can_add_the_papers_that_it_needs(step: Transition[object], subject: Subject) -> None:
    assert all(step.permission in subject.writers_of(kind) for kind in step.evidence)

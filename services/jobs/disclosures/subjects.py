"""What notices of jobs tell of each record."""

from __future__ import annotations

from services.jobs.appointments.notices import about as appointment
from services.jobs.posts.notices import about as post
from services.jobs.relief.notices import about as relief
from services.jobs.selections.notices import about as nomination
from services.jobs.stipends.notices import about as payroll
from services.jobs.training_subsidies.notices import about as training
from shared.disclosures.subjects import Subjects

__all__ = ["SUBJECTS"]

SUBJECTS: Subjects = {
    "payroll": payroll,
    "post_appointment": appointment,
    "public_post": post,
    "relief_project": relief,
    "talent_nomination": nomination,
    "training_class": training,
}
"""Every kind of record of which there are notices."""

"""Use cases of training: bases, classes and their steps, standards."""

from services.jobs.training.commands.bases import add_base, correct_base
from services.jobs.training.commands.classes import correct, facts_of, plan, publicise, take_class
from services.jobs.training.commands.standards import set_standard

__all__ = ["add_base", "correct", "correct_base", "facts_of", "plan", "publicise", "set_standard", "take_class"]

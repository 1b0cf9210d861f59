"""The registry 农户登记 as services keep it that do not own it: divisions, households with their members, monitoring cases, fed by events only.

A service mixes the tables into its own metadata, consumes :data:`HANDLERS` from household's stream, and asks who somebody is and where
something lies of its own copy.
"""

from shared.registry.tables import DivisionMixin, KnownCaseMixin, KnownHouseholdMixin, KnownMemberMixin

__all__ = ["DivisionMixin", "KnownCaseMixin", "KnownHouseholdMixin", "KnownMemberMixin"]

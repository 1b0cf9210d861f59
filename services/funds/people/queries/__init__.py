"""Who is who. Whoever is paid or borrows may live anywhere: no scope cuts this, and nothing is told but what money needs."""

from services.funds.people.queries.recognising import UNKNOWN, Alive, Payee, category_on, payee_of, payees

__all__ = ["UNKNOWN", "Alive", "Payee", "category_on", "payee_of", "payees"]

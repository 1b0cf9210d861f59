"""The rules over the employment ledger, and how their alerts are told."""

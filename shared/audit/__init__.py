"""The audit trail 审计记录: written in the business transaction, never changed, sealed into a chain by the worker."""

from shared.audit.tables import AuditEntryMixin, AuditSealMixin
from shared.audit.trail import Entry, record, record_all, record_from

__all__ = ["AuditEntryMixin", "AuditSealMixin", "Entry", "record", "record_all", "record_from"]

"""Attachments 附件: papers and pictures that belong to a record, stored sealed, typed by what is in them, kept until a day.

A service has the table (:class:`AttachmentMixin`), says which of its records have attachments (:class:`Subject`) and mounts
``attachment_router``.
"""

from shared.attachments.subjects import Subject
from shared.attachments.tables import ATTACHMENTS, AttachmentMixin

__all__ = ["ATTACHMENTS", "AttachmentMixin", "Subject"]

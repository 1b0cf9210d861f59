"""Tables of the event spine in every service's own database, and what a migration adds to them by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, func, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from shared.persistence.migrations import application_user, execute

__all__ = ["OPEN_STATES", "DeadLetterMixin", "OutboxMixin", "PositionMixin", "install_outbox", "outbox_statements"]

OUTBOX_CHANNEL = "outbox"
OPEN_STATES = ("failed", "parked")
"""States of a dead letter that keep later items of its aggregate waiting."""

_WAKE = f"""
    CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN PERFORM pg_notify('{OUTBOX_CHANNEL}', ''); RETURN NULL; END $$
"""
_OPEN = text("state IN ('failed', 'parked')")


class OutboxMixin:
    """The outbox 发件箱: events written by the transaction that made them true, published by the relay in this order.

    Rows are inserted and never changed but for ``published_at``; they are kept as long as the stream keeps messages.
    """

    __tablename__ = "outbox"

    position: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    event_id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"))
    type: Mapped[str]
    # The aggregate, where the event is about one; CloudEvents' "subject", not the NATS subject, which is the type.
    subject: Mapped[str | None]
    # The complete JSON text of the event's data. Text, so that its bytes pass through the relay unparsed.
    body: Mapped[str]
    headers: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    occurred_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    published_at: Mapped[datetime | None]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Index, ...]:
        """Only what waits is indexed: the relay never looks at the rest."""
        return (Index("ix_outbox_waiting", "position", postgresql_where=text("published_at IS NULL")),)


class PositionMixin:
    """How far a consumer has applied a stream, moved in the transaction that applies.

    ``stream_created_at`` tells a stream made anew (its sequences start over) from the one this position belongs to.
    ``gap`` says that messages were missed and the owner still has to be asked to tell its state again.
    """

    __tablename__ = "consumer_position"

    consumer: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(primary_key=True)
    stream_created_at: Mapped[datetime]
    last_seq: Mapped[int] = mapped_column(BigInteger)
    gap: Mapped[bool] = mapped_column(server_default=text("false"))


class DeadLetterMixin:
    """An item that a consumer's handler refused 死信, or that waits behind one of the same aggregate.

    ``state``: ``failed`` (refused, with its ``error``), ``parked`` (waits), ``applied`` (a retry succeeded), ``discarded``.
    ``item_id`` and ``version`` are null where the whole message could not be read; ``item`` then holds its text.
    """

    __tablename__ = "dead_letter"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    consumer: Mapped[str]
    stream: Mapped[str]
    stream_seq: Mapped[int] = mapped_column(BigInteger)
    event_id: Mapped[str | None]
    type: Mapped[str]
    aggregate: Mapped[str]
    item_id: Mapped[UUID | None]
    version: Mapped[int | None] = mapped_column(BigInteger)
    item: Mapped[dict[str, Any]]
    state: Mapped[str]
    error: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(server_default=text("0"))
    trace: Mapped[str] = mapped_column(server_default=text("''"))
    failed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    closed_at: Mapped[datetime | None]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Index | CheckConstraint, ...]:
        """One letter waits for an aggregate and type, however much is told of it meanwhile."""
        return (
            Index("uq_dead_letter_open", "consumer", "type", "item_id", unique=True, postgresql_where=_OPEN),
            Index("ix_dead_letter_aggregate", "consumer", "aggregate", "item_id", postgresql_where=_OPEN),
            CheckConstraint("state IN ('failed', 'parked', 'applied', 'discarded')", name="state"),
        )


def outbox_statements(user: str) -> Sequence[str]:
    """What the outbox needs beyond its columns: the wake-up call, cheap storage and the grants of its two users.

    ``user`` is the application's (insert and read), ``<user>_relay`` the relay's (mark and prune).
    """
    return (
        # Bodies pass through once; compressing them would cost more than the disk they take.
        "ALTER TABLE outbox ALTER COLUMN body SET STORAGE EXTERNAL",
        _WAKE,
        "CREATE TRIGGER outbox_wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake()",
        f'REVOKE UPDATE, DELETE, TRUNCATE ON outbox FROM "{user}"',
        f'GRANT SELECT, DELETE, UPDATE (published_at) ON outbox TO "{user}_relay"',
    )


def install_outbox() -> None:
    """Inside a migration, after ``create_table('outbox', …)``: run :func:`outbox_statements` for this service's users."""
    for statement in outbox_statements(application_user()):
        execute(statement)

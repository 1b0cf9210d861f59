"""Disposals of assets with their money, and inventories; an asset may be in the course of being disposed of, and be gone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, application_user, frozen_but_for

revision = "20270103_disposals"
down_revision = "20270102_collective"
branch_labels = None
depends_on = None

_STATES = (
    "registering",
    "publicity",
    "approval",
    "confirmed",
    "handing_over",
    "in_use",
    "idle",
    "disputed",
    "lost",
    "disposing",
    "disposed",
    "written_off",
    "split",
    "merged",
    "withdrawn",
)
_CHANGES = ("register", "correct", "step", "revalue", "split", "merge", "certificate", "inventory")
_FOUND = (
    "result", "counted_quantity", "note", "longitude", "latitude", "photo_id", "counted_by", "counted_name", "counted_on",
    "checked_by", "checked_name", "checked_on", "cause", "settlement", "adjustment", "repair_id", "found_asset_id",
    "version", "changed_at",
)  # fmt: skip
"""Columns of a line that change after its list was frozen."""


def upgrade() -> None:
    """Apply."""
    _words("asset", "state", _STATES)
    _words("asset_change", "kind", _CHANGES)
    _disposals()
    _money()
    _inventories()
    _lines()
    append_only("disposal_proceeds", "disposal_use")
    # What is frozen of an asset stays; a surplus that was added by mistake is taken back.
    frozen_but_for("inventory_line", _FOUND)
    op.execute(f'GRANT DELETE ON inventory_line TO "{application_user()}"')


def _words(table: str, column: str, words: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{word}'" for word in words)
    name = op.f(f"ck_{table}_{column}")
    op.drop_constraint(name, table)
    op.create_check_constraint(name, table, f"{column} IN ({listed})")


def _disposals() -> None:
    op.create_table(
        "disposal",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("unit_code", sa.Text(), nullable=False),
        sa.Column("asset_was", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("appraised_value", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("appraiser", sa.Text(), nullable=True),
        sa.Column("appraised_on", sa.Date(), nullable=True),
        sa.Column("decision_no", sa.Text(), nullable=True),
        sa.Column("executed_on", sa.Date(), nullable=True),
        sa.Column("price", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("counterparty", sa.Text(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("zero_statement", sa.Text(), nullable=True),
        sa.Column("write_off_no", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(ground IS NOT NULL) = (manner IN ('scrap', 'loss'))", name=op.f("ck_disposal_grounded")),
        sa.CheckConstraint("asset_was IN ('in_use', 'idle', 'lost')", name=op.f("ck_disposal_asset_was")),
        sa.CheckConstraint(
            "channel IN ('public_exchange', 'rural_exchange', 'auction', 'agreement')", name=op.f("ck_disposal_channel")
        ),
        sa.CheckConstraint(
            "ground IN ('life_over', 'damaged', 'obsolete', 'disaster', 'technical_rule')", name=op.f("ck_disposal_ground")
        ),
        sa.CheckConstraint(
            "manner IN ('sale', 'exchange', 'scrap', 'loss', 'demolition', 'transfer', 'exit', 'disaster', 'expropriation')",
            name=op.f("ck_disposal_manner"),
        ),
        sa.CheckConstraint(
            "state IN ('applied', 'reviewing', 'reviewed', 'publicity', 'deciding', 'approved', 'executed', 'proceeds_in', 'written_off', 'archived', 'refused', 'cancelled')",
            name=op.f("ck_disposal_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('written_off', 'archived') OR num_nonnulls(decision_no, price, write_off_no) = 3",
            name=op.f("ck_disposal_written_off"),
        ),
        sa.CheckConstraint(
            "(executed_on IS NULL) = (price IS NULL) AND (price = 0) = (zero_statement IS NOT NULL)",
            name=op.f("ck_disposal_executed"),
        ),
        sa.CheckConstraint("appraised_value >= 0 AND price >= 0", name=op.f("ck_disposal_amounts")),
        sa.CheckConstraint(
            "num_nonnulls(appraised_value, appraiser, appraised_on) IN (0, 3)", name=op.f("ck_disposal_appraised")
        ),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_disposal_asset_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disposal")),
    )
    op.create_index(op.f("ix_disposal_asset_id"), "disposal", ["asset_id"], unique=False)
    op.create_index(op.f("ix_disposal_division_code"), "disposal", ["division_code"], unique=False)
    op.create_index(
        "uq_disposal_open",
        "disposal",
        ["asset_id"],
        unique=True,
        postgresql_where=sa.text(
            "state IN ('applied', 'reviewing', 'reviewed', 'publicity', 'deciding', 'approved', 'executed', 'proceeds_in')"
        ),
    )


def _money() -> None:
    op.create_table(
        "disposal_proceeds",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("disposal_id", sa.Uuid(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("voucher_no", sa.Text(), nullable=False),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("account IN ('collective', 'fiscal')", name=op.f("ck_disposal_proceeds_account")),
        sa.CheckConstraint("(reverses IS NULL) = (reason IS NULL)", name=op.f("ck_disposal_proceeds_reason")),
        sa.CheckConstraint("amount <> 0 AND (amount < 0) = (reverses IS NOT NULL)", name=op.f("ck_disposal_proceeds_amount")),
        sa.ForeignKeyConstraint(["disposal_id"], ["disposal.id"], name=op.f("fk_disposal_proceeds_disposal_id")),
        sa.ForeignKeyConstraint(["reverses"], ["disposal_proceeds.id"], name=op.f("fk_disposal_proceeds_reverses")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disposal_proceeds")),
        sa.UniqueConstraint("reverses", name=op.f("uq_disposal_proceeds_reverses")),
    )
    op.create_index(op.f("ix_disposal_proceeds_disposal_id"), "disposal_proceeds", ["disposal_id"], unique=False)
    op.create_table(
        "disposal_use",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("disposal_id", sa.Uuid(), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "purpose IN ('project', 'consolidation', 'reproduction', 'public_welfare', 'maintenance', 'fiscal')",
            name=op.f("ck_disposal_use_purpose"),
        ),
        sa.CheckConstraint("(reverses IS NULL) = (reason IS NULL)", name=op.f("ck_disposal_use_reason")),
        sa.CheckConstraint("amount <> 0 AND (amount < 0) = (reverses IS NOT NULL)", name=op.f("ck_disposal_use_amount")),
        sa.CheckConstraint("num_nonnulls(project_id, note) > 0", name=op.f("ck_disposal_use_told")),
        sa.ForeignKeyConstraint(["disposal_id"], ["disposal.id"], name=op.f("fk_disposal_use_disposal_id")),
        sa.ForeignKeyConstraint(["reverses"], ["disposal_use.id"], name=op.f("fk_disposal_use_reverses")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disposal_use")),
        sa.UniqueConstraint("reverses", name=op.f("uq_disposal_use_reverses")),
    )
    op.create_index(op.f("ix_disposal_use_disposal_id"), "disposal_use", ["disposal_id"], unique=False)


def _inventories() -> None:
    op.create_table(
        "inventory",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("base_on", sa.Date(), nullable=False),
        sa.Column("deadline_on", sa.Date(), nullable=False),
        sa.Column("assets", sa.Integer(), server_default="0", nullable=False),
        sa.Column("planned_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        postgresql.ExcludeConstraint(
            (
                sa.text(
                    "int8range(CAST(division_code AS bigint), CAST(regexp_replace(division_code, '(000000|000)$', CASE WHEN division_code LIKE '%000000' THEN '999999' ELSE '999' END) AS bigint), '[]')"
                ),
                "&&",
            ),
            where=sa.text("state IN ('planned', 'counting', 'reconciling', 'reported', 'confirmed')"),
            using="gist",
            name="ex_inventory_place",
        ),
        sa.CheckConstraint("division_code ~ '^[0-9]{12}$'", name=op.f("ck_inventory_division")),
        sa.CheckConstraint(
            "state IN ('planned', 'counting', 'reconciling', 'reported', 'confirmed', 'closed', 'cancelled')",
            name=op.f("ck_inventory_state"),
        ),
        sa.CheckConstraint("deadline_on >= base_on", name=op.f("ck_inventory_days")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inventory")),
    )
    op.create_index(op.f("ix_inventory_division_code"), "inventory", ["division_code"], unique=False)


def _lines() -> None:
    op.create_table(
        "inventory_line",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("inventory_id", sa.Uuid(), nullable=False),
        sa.Column("asset_id", sa.Uuid(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Numeric(precision=14, scale=4), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("original_value", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("estimated_value", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("counted_quantity", sa.Numeric(precision=14, scale=4), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("longitude", sa.Numeric(precision=9, scale=6), nullable=True),
        sa.Column("latitude", sa.Numeric(precision=9, scale=6), nullable=True),
        sa.Column("photo_id", sa.Uuid(), nullable=True),
        sa.Column("counted_by", sa.Text(), nullable=True),
        sa.Column("counted_name", sa.Text(), nullable=True),
        sa.Column("counted_on", sa.Date(), nullable=True),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.Column("checked_name", sa.Text(), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("settlement", sa.Text(), nullable=True),
        sa.Column("adjustment", sa.Text(), nullable=True),
        sa.Column("repair_id", sa.Uuid(), nullable=True),
        sa.Column("found_asset_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "CASE WHEN asset_id IS NULL THEN result IS NOT DISTINCT FROM 'surplus' AND estimated_value > 0 AND num_nonnulls(code, original_value) = 0 ELSE result IS DISTINCT FROM 'surplus' AND num_nonnulls(estimated_value, found_asset_id) = 0 AND num_nonnulls(code, original_value) = 2 END",
            name=op.f("ck_inventory_line_surplus"),
        ),
        sa.CheckConstraint("adjustment IN ('miss', 'find_idle', 'move', 'repair')", name=op.f("ck_inventory_line_adjustment")),
        sa.CheckConstraint(
            "kind IN ('base', 'shed', 'plant', 'cold_store', 'tourism', 'ecommerce', 'photovoltaic', 'factory', 'operating_works', 'shares', 'claim', 'income_right', 'orchard', 'breeding', 'brand', 'road', 'irrigation', 'water', 'sanitation', 'education', 'culture', 'sport', 'health', 'power', 'service', 'network', 'forest', 'livestock', 'seedlings', 'tools', 'yard')",
            name=op.f("ck_inventory_line_kind"),
        ),
        sa.CheckConstraint(
            "result IN ('ok', 'shortage', 'damaged', 'moved', 'idle', 'duplicate', 'inaccessible', 'surplus')",
            name=op.f("ck_inventory_line_result"),
        ),
        sa.CheckConstraint("(cause IS NULL) = (settlement IS NULL)", name=op.f("ck_inventory_line_settled")),
        sa.CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name=op.f("ck_inventory_line_point")),
        sa.CheckConstraint("counted_quantity >= 0", name=op.f("ck_inventory_line_counted_quantity")),
        sa.CheckConstraint(
            "num_nonnulls(checked_by, checked_name, checked_on) IN (0, 3) AND (checked_by IS NULL OR (counted_by IS NOT NULL AND checked_by <> counted_by))",
            name=op.f("ck_inventory_line_checked"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(result, counted_by, counted_name, counted_on) IN (0, 4)", name=op.f("ck_inventory_line_counted")
        ),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_inventory_line_asset_id")),
        sa.ForeignKeyConstraint(["found_asset_id"], ["asset.id"], name=op.f("fk_inventory_line_found_asset_id")),
        sa.ForeignKeyConstraint(["inventory_id"], ["inventory.id"], name=op.f("fk_inventory_line_inventory_id")),
        sa.ForeignKeyConstraint(["repair_id"], ["repair.id"], name=op.f("fk_inventory_line_repair_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inventory_line")),
        sa.UniqueConstraint("found_asset_id", name=op.f("uq_inventory_line_found_asset_id")),
    )
    op.create_index(op.f("ix_inventory_line_asset_id"), "inventory_line", ["asset_id"], unique=False)
    op.create_index("ix_inventory_line_place", "inventory_line", ["inventory_id", "division_code", "id"], unique=False)
    op.create_index("uq_inventory_line_asset", "inventory_line", ["inventory_id", "asset_id"], unique=True)

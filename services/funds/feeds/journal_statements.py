"""The statements by which rows of the journal's table are judged and posted. They join what they refer to; names are declared, values are bound."""

from __future__ import annotations

from sqlalchemy import text

from services.funds.allotments.rules import FEE, USES
from shared.intake.definition import Reason
from shared.persistence.ids import numbered_id

__all__ = [
    "ALLOCATIONS",
    "ALL_ASIDE",
    "ARRIVALS",
    "ARRIVAL_DAYS",
    "AT",
    "FUNDED",
    "IMPORTED",
    "JUDGED",
    "LOCKED",
    "NAMED",
    "REFUSED",
    "UNCHANGED",
    "UNPOSTED",
]

AT = {
    Reason.ALREADY_POSTED: "流水号",
    Reason.DOCUMENT_RECORDED: "资金文号",
    Reason.UNKNOWN_BATCH: "资金文号",
    Reason.UNKNOWN_PROJECT: "项目编号",
    Reason.PROJECT_NOT_SELECTED: "项目编号",
    Reason.USE_NOT_ALLOWED: "项目编号",
    Reason.BEFORE_ARRIVAL: "日期",
    Reason.MONTH_CLOSED: "日期",
    Reason.INSUFFICIENT: "金额",
    Reason.OVER_PLAN: "金额",
    Reason.MANAGEMENT_FEE_OVER: "金额",
}
"""The column at which a row that cannot be posted is told."""
UNCHANGED = "unchanged"
_COLUMN = " ".join(f"WHEN '{reason}' THEN '{header}'" for reason, header in AT.items())
_ROWS = "s.ordinal > :low AND s.ordinal <= :high"
_OF_PROJECTS = "s.move IN ('allocate', 'release', 'pay')"
_USE = " ".join(f"WHEN n.category LIKE '{prefix}%' THEN '{use}'" for prefix, use in USES)
_MONTH = """EXISTS (SELECT FROM ledger_month m WHERE m.state = 'confirmed' AND m.month = date_trunc('month', s.happened_on)::date
                       AND m.division_code IN ({divisions}))"""
_ARRIVAL = numbered_id("arrival", "s.ordinal")
_ENTRY = numbered_id("entry", "s.ordinal")
_FOUND = f"""
    (SELECT DISTINCT s.project_no FROM staging_fin_jnl s WHERE {_ROWS} AND {_OF_PROJECTS}) AS w
      JOIN project p ON p.id = coalesce((SELECT c.id FROM project c WHERE c.code = w.project_no),
                                        (SELECT o.project_id FROM project_source o WHERE o.county = :county AND o.source_key = w.project_no))
                    AND left(p.division_code, 6) = left(:county, 6)
"""  # noqa: S608

ALL_ASIDE = f"SELECT s.\"row\", '{Reason.COUNTY_ONLY}' AS reason, '资金文号' AS \"column\" FROM staging_fin_jnl s WHERE {_ROWS}"  # noqa: S608
ARRIVAL_DAYS = text(f"SELECT DISTINCT s.happened_on FROM staging_fin_jnl s WHERE {_ROWS} AND s.move = 'receive'")  # noqa: S608
ARRIVALS = text(
    f"""
    INSERT INTO fund_batch (id, division_code, source_code, document_no, sent_by, document_date, received_on, budget_year, amount, direct,
                            uses, original_name, allocate_by, recorded_by, department)
    SELECT {_ARRIVAL}, :county, s.source_code, s.document_no, s.sent_by, s.document_date, s.happened_on, s.budget_year, s.amount,
           coalesce(s.direct, false), '{{}}', s.original_name, s.happened_on + d.days, :client, :department
      FROM staging_fin_jnl s
      JOIN unnest(CAST(:days AS date[]), CAST(:limits AS int[])) AS d (on_day, days) ON d.on_day = s.happened_on
     WHERE {_ROWS} AND s.move = 'receive' AND NOT {_MONTH.format(divisions=":county")}
       AND NOT EXISTS (SELECT FROM imported_posting k WHERE k.county = :county AND k.source_key = s.source_key)
     ORDER BY s.ordinal ON CONFLICT DO NOTHING RETURNING id
    """  # noqa: S608
)
"""Sums that arrived 到位, recorded as batches of the county; a document that is recorded already makes none."""
LOCKED = text(f"SELECT count(*) FROM (SELECT p.id FROM {_FOUND} ORDER BY p.id FOR NO KEY UPDATE OF p) AS locked")  # noqa: S608
"""Projects stay as they are, in the year's plan, until their money is posted."""
NAMED = text(
    "CREATE TEMP TABLE named ON COMMIT DROP AS SELECT w.project_no, p.id, p.state, p.division_code, p.category, p.planned_amount"  # noqa: S608
    f" FROM {_FOUND}"
)
JUDGED = text(
    f"""
    CREATE TEMP TABLE posting ON COMMIT DROP AS
    SELECT s.ordinal, s."row", {_ENTRY} AS entry_id, s.move AS kind, CAST(:county AS text) AS county, n.division_code AS place, s.happened_on,
           coalesce(s.note, s.voucher_no) AS basis, CASE s.move WHEN 'receive' THEN 'fund_batch' ELSE 'imported_posting' END AS subject,
           CASE s.move WHEN 'receive' THEN b.id ELSE {_ENTRY} END AS subject_id, b.id AS batch_id, n.id AS project_id, s.amount,
           s.source_key, s.voucher_no, s.payee_cipher, s.payee_masked, s.payee_id_token,
           CASE WHEN k.entry_id IS NOT NULL THEN
                    CASE WHEN (k.kind, k.happened_on, k.amount, k.batch_id, k.project_id, k.voucher_no)
                              IS NOT DISTINCT FROM (s.move, s.happened_on, s.amount, b.id, n.id, s.voucher_no)
                          AND (s.move <> 'pay' OR (k.payee_cipher, k.payee_token) IS NOT DISTINCT FROM (s.payee_cipher, s.payee_id_token))
                          AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.reverses = k.entry_id)
                         THEN '{UNCHANGED}' ELSE '{Reason.ALREADY_POSTED}' END
                WHEN {_MONTH.format(divisions=":county, substr(n.division_code, 1, 9) || '000'")} THEN '{Reason.MONTH_CLOSED}'
                WHEN s.move = 'receive' THEN CASE WHEN b.id IS DISTINCT FROM {_ARRIVAL} THEN '{Reason.DOCUMENT_RECORDED}' END
                WHEN b.id IS NULL THEN '{Reason.UNKNOWN_BATCH}'
                WHEN s.happened_on < b.received_on THEN '{Reason.BEFORE_ARRIVAL}'
                WHEN s.move = 'recover' THEN NULL
                WHEN n.id IS NULL THEN '{Reason.UNKNOWN_PROJECT}'
                WHEN n.state <> 'selected' THEN '{Reason.PROJECT_NOT_SELECTED}'
                WHEN s.move = 'allocate' AND cardinality(b.uses) > 0 AND n.category NOT LIKE '{FEE}%'
                     AND NOT CASE {_USE} ELSE 'other' END = ANY (b.uses) THEN '{Reason.USE_NOT_ALLOWED}'
           END AS verdict
      FROM staging_fin_jnl s
      LEFT JOIN fund_batch b ON b.division_code = :county AND b.source_code = s.source_code AND b.document_no = s.document_no
                            AND b.cancelled_on IS NULL
      LEFT JOIN named n ON n.project_no = s.project_no AND {_OF_PROJECTS}
      LEFT JOIN imported_posting k ON k.county = :county AND k.source_key = s.source_key
     WHERE {_ROWS}
    """  # noqa: S608
)
REFUSED = (
    f'SELECT "row", verdict AS reason, CASE verdict {_COLUMN} END AS "column" FROM posting'  # noqa: S608
    f" WHERE verdict IS NOT NULL AND verdict <> '{UNCHANGED}'"
)
UNPOSTED = text("DELETE FROM posting WHERE verdict IS NOT NULL")
ALLOCATIONS = text(
    f"""
    WITH given AS MATERIALIZED (
        SELECT l.ordinal, l.project_id, CASE WHEN n.category LIKE '{FEE}%' THEN l.batch_id END AS fee_of
          FROM line l JOIN (SELECT DISTINCT id, category FROM named) AS n ON n.id = l.project_id WHERE l.kind = 'allocate'
    ), room AS MATERIALIZED (
        SELECT g.id, row_number() OVER (ORDER BY g.id)::int - 1 AS n, (p.planned_amount * 100)::bigint
               - coalesce((SELECT sum(a.balance * 100) FROM journal_account a WHERE a.project_id = g.id), 0)::bigint AS cents
          FROM (SELECT DISTINCT project_id AS id FROM given) AS g JOIN project p ON p.id = g.id
    ), fees AS MATERIALIZED (
        SELECT g.id, row_number() OVER (ORDER BY g.id)::int - 1 AS n, trunc(b.amount * CAST(:percent AS numeric))::bigint
               - coalesce((SELECT sum(a.balance * 100) FROM journal_account a JOIN project p ON p.id = a.project_id
                            WHERE a.batch_id = g.id AND p.category LIKE '{FEE}%'), 0)::bigint AS cents
          FROM (SELECT DISTINCT fee_of AS id FROM given WHERE fee_of IS NOT NULL) AS g JOIN fund_batch b ON b.id = g.id
    ), numbered AS (
        SELECT g.ordinal, r.n AS project, f.n AS fee FROM given g JOIN room r ON r.id = g.project_id LEFT JOIN fees f ON f.id = g.fee_of
    )
    SELECT coalesce((SELECT array_agg(ordinal ORDER BY ordinal) FROM numbered), '{{}}') AS ordinals,
           coalesce((SELECT array_agg(project ORDER BY ordinal) FROM numbered), '{{}}') AS projects,
           coalesce((SELECT array_agg(fee ORDER BY ordinal) FROM numbered), '{{}}') AS fees,
           coalesce((SELECT array_agg(cents ORDER BY n) FROM room), '{{}}') AS room,
           coalesce((SELECT array_agg(cents ORDER BY n) FROM fees), '{{}}') AS fee_room
    """  # noqa: S608
)
"""Allocations among the lines, numbered; and how many cents each project and each batch's management fees may still be given."""
FUNDED = text("SELECT project_id, min(happened_on) AS on_day FROM line WHERE kind = 'allocate' GROUP BY project_id")
IMPORTED = text(
    """
    INSERT INTO imported_posting (entry_id, county, source_key, kind, happened_on, batch_id, project_id, amount, voucher_no,
                                  payee_cipher, payee_masked, payee_token, file_batch_id, file_row)
    SELECT entry_id, county, source_key, kind, happened_on, batch_id, project_id, amount, voucher_no,
           CASE kind WHEN 'pay' THEN payee_cipher END, CASE kind WHEN 'pay' THEN payee_masked END,
           CASE kind WHEN 'pay' THEN payee_id_token END, :batch, "row"
      FROM line ORDER BY ordinal
    """
)

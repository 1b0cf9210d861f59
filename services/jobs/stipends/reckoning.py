"""What months of appointments pay, as statements: who is in a payroll, what each line comes to, all lines at once (domain/jobs-and-platform §2.5)."""

from __future__ import annotations

from services.jobs.appointments.machine import HOLDING
from services.jobs.stipends.machine import ISSUED

__all__ = ["ADD_LINES", "OPEN_PAYROLLS", "RECKON_AGAIN"]

_SERVED = ", ".join(f"'{state}'" for state in (*HOLDING, "ended"))
_ISSUED = ", ".join(f"'{state}'" for state in ISSUED)

# Who served on a day of the month and is in no payroll of it; and whoever was not paid: sent back by the bank, held back, or blocked.
_WANTED = f"""
    wanted AS MATERIALIZED (
        SELECT a.id AS appointment_id, CAST(:month AS date) AS month, a.division_code,
               'regular' AS kind, CAST(NULL AS uuid) AS original_id, CAST(NULL AS text) AS reason
          FROM post_appointment a
         WHERE a.fund = :fund AND a.state IN ({_SERVED})
           AND rpad(left(a.division_code, 9), 12, '0') = ANY (:towns)
           AND a.starts_on < CAST(:month AS date) + interval '1 month' AND (a.exited_on IS NULL OR a.exited_on >= :month)
           AND NOT EXISTS (SELECT FROM payroll_line l
                            WHERE l.appointment_id = a.id AND l.month = :month AND l.kind = 'regular' AND l.standing <> 'dropped')
        UNION ALL
        SELECT l.appointment_id, l.month, l.division_code, 'supplementary', l.id,
               to_char(l.month, 'YYYY-MM') || CASE l.standing WHEN 'failed' THEN '银行发放失败:' || l.result_reason ELSE '未发放:' || coalesce(
                   (SELECT string_agg(f.code, '、' ORDER BY f.code) FROM payroll_finding f WHERE f.line_id = l.id), '') END
          FROM payroll_line l
          JOIN payroll before ON before.id = l.payroll_id
         WHERE l.fund = :fund AND l.month <= :month AND before.division_code = ANY (:towns)
           AND l.standing IN ('held', 'blocked', 'failed') AND before.state IN ({_ISSUED})
           AND NOT EXISTS (SELECT FROM payroll_line next WHERE next.original_id = l.id AND next.standing <> 'dropped')
    )
"""  # noqa: S608 - words of ours
OPEN_PAYROLLS = f"""
    WITH {_WANTED}
    INSERT INTO payroll (division_code, month, fund, state, state_since, due_on, recorded_by, department)
    SELECT DISTINCT rpad(left(wanted.division_code, 9), 12, '0'), CAST(:month AS date), :fund, :state, CAST(:on AS date), CAST(:due_on AS date),
           :recorded_by, :department
      FROM wanted
     ORDER BY 1
        ON CONFLICT DO NOTHING
"""  # noqa: S608
"""Open a payroll for each town that has somebody to pay, unless one waits there already."""

_RECKONED = """
    SELECT w.*, a.person_id, a.fund, p.standard, served.from_on, served.until, ends.month_days, term.active_days, came.due_days,
           came.present + came.leave AS paid_days, pay.gross, pay.deduction, greatest(pay.gross - pay.deduction, 0) AS net,
           (SELECT s.id FROM stipend_standard s WHERE s.kind = p.kind AND s.from_on <= w.month ORDER BY s.from_on DESC LIMIT 1) AS standard_id
      FROM wanted w
      JOIN post_appointment a ON a.id = w.appointment_id
      JOIN public_post p ON p.id = a.post_id
      LEFT JOIN attendance_month came ON came.appointment_id = w.appointment_id AND came.month = w.month
      LEFT JOIN assessment_month marks ON marks.appointment_id = w.appointment_id AND marks.month = w.month
     CROSS JOIN LATERAL (SELECT CAST(w.month + interval '1 month' AS date) - 1 AS last,
                                CAST(w.month + interval '1 month' AS date) - w.month AS month_days) AS ends
     CROSS JOIN LATERAL (SELECT min(m.died_on) AS died_on FROM known_member m WHERE m.person_id = a.person_id) AS life
     CROSS JOIN LATERAL (SELECT greatest(a.starts_on, w.month) AS first, least(a.exited_on, life.died_on, ends.last) AS final) AS days
     CROSS JOIN LATERAL (SELECT CASE WHEN first <= final THEN first END AS from_on, CASE WHEN first <= final THEN final END AS until) AS served
     CROSS JOIN LATERAL (SELECT CAST(coalesce(sum(least(t.until, served.until) - greatest(t.starts_on, served.from_on) + 1), 0) AS int) AS active_days
                           FROM appointment_term t
                          WHERE t.appointment_id = w.appointment_id AND t.starts_on <= served.until AND t.until >= served.from_on) AS term
     CROSS JOIN LATERAL (SELECT coalesce(round(least(p.standard * (came.present + came.leave) / came.due_days,
                                                     p.standard * term.active_days / ends.month_days), 2), 0) * CAST(came.due_days IS NOT NULL AS int) AS gross,
                                CASE WHEN marks.told_on IS NULL THEN 0 ELSE marks.deduction END AS deduction) AS pay
"""
"""What each wanted month of an appointment comes to, as :func:`services.jobs.stipends.rules.gross` and ``net`` say it of one. Without attendance: nought."""

_SUMS = (
    "standard",
    "standard_id",
    "from_on",
    "until",
    "month_days",
    "active_days",
    "due_days",
    "paid_days",
    "gross",
    "deduction",
    "net",
)
ADD_LINES = f"""
    WITH {_WANTED},
    roll AS MATERIALIZED (
        SELECT p.id, p.division_code, (SELECT coalesce(max(l.number), 0) FROM payroll_line l WHERE l.payroll_id = p.id) AS lines
          FROM payroll p WHERE p.month = :month AND p.fund = :fund AND p.state = 'confirming'
    ),
    added AS (
        INSERT INTO payroll_line (payroll_id, number, kind, original_id, reason, appointment_id, person_id, division_code, fund, month, {", ".join(_SUMS)})
        SELECT roll.id, roll.lines + row_number() OVER (PARTITION BY roll.id ORDER BY r.division_code, r.month, r.appointment_id),
               r.kind, r.original_id, r.reason, r.appointment_id, r.person_id, r.division_code, r.fund, r.month, {", ".join(f"r.{name}" for name in _SUMS)}
          FROM ({_RECKONED}) AS r
          JOIN roll ON roll.division_code = rpad(left(r.division_code, 9), 12, '0')
        RETURNING id, payroll_id, division_code
    )
    SELECT payroll_id, array_agg(DISTINCT division_code) AS divisions, count(*) AS lines FROM added GROUP BY payroll_id ORDER BY payroll_id
"""  # noqa: S608
"""Add every wanted line to the payroll that waits in its town; where, and how many."""

RECKON_AGAIN = f"""
    WITH wanted AS MATERIALIZED (
        SELECT l.id, l.appointment_id, l.month FROM payroll_line l JOIN payroll roll ON roll.id = l.payroll_id
         WHERE l.payroll_id = ANY (:payrolls) AND roll.state = 'confirming'
    )
    UPDATE payroll_line l SET ({", ".join(_SUMS)}) = ROW({", ".join(f"r.{name}" for name in _SUMS)})
      FROM ({_RECKONED}) AS r
     WHERE l.id = r.id AND ROW({", ".join(f"l.{name}" for name in _SUMS)}) IS DISTINCT FROM ROW({", ".join(f"r.{name}" for name in _SUMS)})
    RETURNING l.payroll_id, l.division_code
"""  # noqa: S608
"""Reckon lines anew that wait for the town, as attendance, terms and deaths stand now; whose changed."""

"""What a class is paid, as a statement: for who came often enough and passed, and to who of the key groups came often enough, for the days on which they came."""

from __future__ import annotations

__all__ = ["RECKON"]

RECKON = """
    WITH came AS (
        SELECT t.id, t.division_code, t.exam, t.certificate_no, t.key_group, CAST(count(s.day) AS smallint) AS days
          FROM trainee t
          LEFT JOIN sign_in s ON s.trainee_id = t.id AND s.present
         WHERE t.class_id = :class_id AND t.left_on IS NULL
         GROUP BY t.id
    ),
    enough AS MATERIALIZED (SELECT * FROM came WHERE days * 100 >= :attendance * :class_days),
    wanted AS (
        SELECT e.id, e.division_code, 'course' AS purpose, CAST(:course AS uuid) AS standard_id, CAST(NULL AS smallint) AS days,
               CASE WHEN e.certificate_no IS NULL THEN round(:uncertified, 2) ELSE 100 END AS percent
          FROM enough e WHERE e.exam = 'passed'
        UNION ALL
        SELECT e.id, e.division_code, 'living', CAST(:living AS uuid), e.days, 100 FROM enough e WHERE e.key_group
    ),
    added AS (
        INSERT INTO training_subsidy (class_id, trainee_id, division_code, purpose, standard_id, standard, days, percent, amount, reckoned_by)
        SELECT :class_id, w.id, w.division_code, w.purpose, s.id, s.amount, w.days, w.percent, pay.amount, :reckoned_by
          FROM wanted w
          JOIN training_standard s ON s.id = w.standard_id
         CROSS JOIN LATERAL (SELECT round(s.amount * coalesce(w.days, 1) * w.percent / 100, 2) AS amount) AS pay
         WHERE pay.amount > 0
        RETURNING amount
    )
    SELECT count(*) AS lines, coalesce(sum(amount), 0) AS amount FROM added
"""
"""Reckon a class; how many lines, and what they come to. Without a standard for days on which they came, those pay nothing."""

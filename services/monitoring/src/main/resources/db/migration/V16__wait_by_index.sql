-- As in V5, but that the visits and spans of a project are found by index: kept aside, all of them were read once
-- for each project, 4.4 s with 5,000.
CREATE OR REPLACE VIEW wait AS
WITH visit AS NOT MATERIALIZED (
  SELECT project_id, stage, tstzrange(entered_at, left_at) AS during
  FROM stage_visit WHERE place BETWEEN 1 AND 6
), span_of AS NOT MATERIALIZED (
  SELECT project_id, what, item, kind, tstzrange(opened_at, closed_at) AS during FROM span
), track AS (
  SELECT v.project_id, t.track, p.site_track, tstzmultirange(v.during)
      - coalesce((SELECT range_agg(s.during) FROM span_of s WHERE s.project_id = v.project_id
          AND s.what = 'SECURED' AND s.item = t.track), '{}') AS during,
    coalesce((SELECT range_agg(s.during) FROM span_of s WHERE s.project_id = v.project_id
      AND s.what = 'APPLICATION'), '{}') AS applied
  FROM visit v JOIN project_fact p USING (project_id)
  CROSS JOIN (VALUES ('SITE'), ('FINANCING'), ('RESIDENCY')) AS t (track)
  WHERE v.stage = 'PREPARATION' AND (t.track <> 'RESIDENCY' OR p.regime IS NOT NULL)
), found AS (
  SELECT project_id, track AS code, CASE WHEN track = 'FINANCING' THEN 'FINANCIER'
      WHEN site_track = 'OWN_SITE' THEN 'REVIEWER' ELSE 'SITE_OFFICER' END AS role,
    unnest(during) AS during
  FROM track WHERE track <> 'RESIDENCY'
  UNION ALL
  SELECT project_id, 'RESIDENCY', 'SITE_OFFICER', unnest(during * applied) FROM track
  WHERE track = 'RESIDENCY'
  UNION ALL
  SELECT project_id, 'RESIDENCY_APPLICATION', 'REGISTRAR', unnest(during - applied) FROM track
  WHERE track = 'RESIDENCY'
  UNION ALL
  SELECT s.project_id, s.what, CASE s.what WHEN 'REVIEW' THEN 'REVIEWER' ELSE 'REGISTRAR' END,
    s.during * v.during
  FROM span_of s JOIN visit v USING (project_id)
  WHERE s.what IN ('REVIEW', 'REVISION') AND v.stage = 'PROPOSED'
  UNION ALL
  SELECT s.project_id, s.what,
    CASE s.what WHEN 'SHARES_ACCEPTANCE' THEN 'REVIEWER' ELSE 'REGISTRAR' END, s.during * v.during
  FROM span_of s JOIN visit v USING (project_id)
  WHERE s.what IN ('SHARES_PROPOSAL', 'SHARES_ACCEPTANCE') AND v.stage = 'CLOSING'
  UNION ALL
  SELECT s.project_id, s.kind, CASE WHEN s.kind IN ('SITE_LEASED', 'RESIDENCY_GRANTED')
      THEN 'SITE_OFFICER' WHEN s.kind = 'PARTNERS_SIGNED' THEN 'REGISTRAR'
      WHEN s.kind = 'LENDERS_CONSENT' THEN 'REVIEWER' ELSE 'FINANCIER' END, s.during * v.during
  FROM span_of s JOIN visit v USING (project_id)
  WHERE s.what = 'CONDITION' AND v.stage = 'CLOSING'
  UNION ALL
  SELECT s.project_id, 'ON_HOLD', 'REVIEWER', s.during * v.during
  FROM span_of s JOIN visit v USING (project_id)
  WHERE s.what = 'ON_HOLD' AND v.stage <> 'PROPOSED'
  UNION ALL
  SELECT project_id, 'MILESTONES', 'REGISTRAR', during FROM visit
  WHERE stage IN ('CONSTRUCTION', 'COMMISSIONING', 'OPERATION')
)
SELECT project_id, code, role, during FROM found WHERE NOT isempty(during);

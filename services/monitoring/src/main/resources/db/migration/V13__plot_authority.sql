-- Who keeps a plot is told by plot_fact.authority alone; the view work is V4's with its reads moved there.
UPDATE plot_fact f SET authority = k.organisation FROM plot_keeper k
WHERE k.plot_id = f.plot_id AND f.authority IS NULL;

-- What waits for whom. organisation = whose people may do it, null = any with the role; person = no machine
-- may; four_eyes = nobody may who wrote the project; due as a day or an instant.
CREATE OR REPLACE VIEW work AS
SELECT 'REVIEW' AS code, 'REVIEWER' AS role, p.organisation, p.project_id, NULL::text AS item_id,
  p.title AS item, NULL::numeric AS amount, NULL::text AS currency, p.review_since AS since,
  NULL::text AS due_on, NULL::timestamptz AS due_at, true AS person, true AS four_eyes
FROM project_fact p WHERE p.stage = 'PROPOSED' AND p.review = 'REVIEW'
UNION ALL
SELECT 'REVISION', 'REGISTRAR', p.organisation, p.project_id, NULL, p.review_reason, NULL, NULL,
  p.review_since, NULL, NULL, false, false
FROM project_fact p WHERE p.stage = 'PROPOSED' AND p.review = 'REVISION'
UNION ALL
SELECT 'OWN_SITE', 'REVIEWER', p.organisation, p.project_id, NULL, p.title, NULL, NULL,
  o.since, NULL, NULL, true, true
FROM open_track o JOIN project_fact p USING (project_id)
WHERE o.track = 'SITE' AND p.site_track = 'OWN_SITE'
UNION ALL
SELECT 'SHARES_ACCEPTANCE', 'REVIEWER', p.organisation, p.project_id, NULL, p.title, NULL, NULL,
  p.shares_since, NULL, NULL, true, true
FROM project_fact p WHERE p.shares = 'ACCEPTANCE'
  AND p.stage IN ('PREPARATION', 'CLOSING', 'CONSTRUCTION', 'COMMISSIONING', 'OPERATION')
UNION ALL
SELECT 'SHARES_PROPOSAL', 'REGISTRAR', p.organisation, p.project_id, NULL, p.title, NULL, NULL,
  p.shares_since, NULL, NULL, false, false
FROM project_fact p WHERE p.shares = 'PROPOSAL'
  AND p.stage IN ('PREPARATION', 'CLOSING', 'CONSTRUCTION', 'COMMISSIONING', 'OPERATION')
UNION ALL
SELECT 'RESUMPTION', 'REVIEWER', p.organisation, p.project_id, NULL, p.hold_reason, NULL, NULL,
  p.hold_since, p.resume_by, NULL, false, false
FROM project_fact p WHERE p.hold_since IS NOT NULL
  AND p.stage IN ('PREPARATION', 'CLOSING', 'CONSTRUCTION', 'COMMISSIONING', 'OPERATION')
UNION ALL
SELECT 'SIGNATURES', 'REGISTRAR', p.organisation, p.project_id, NULL, c.title, NULL, NULL,
  greatest(c.since, p.stage_since), NULL, NULL, false, false
FROM project_fact p JOIN plan_condition c USING (project_id)
WHERE p.stage = 'CLOSING' AND p.hold_since IS NULL AND p.shares IS NULL
  AND c.kind = 'PARTNERS_SIGNED' AND c.state = 'OPEN'
UNION ALL
SELECT 'RESIDENCY_APPLICATION', 'REGISTRAR', p.organisation, p.project_id, NULL, p.regime, NULL,
  NULL, greatest(o.since, r.since), NULL, NULL, false, false
FROM open_track o JOIN project_fact p USING (project_id) JOIN residency_fact r USING (project_id)
WHERE o.track = 'RESIDENCY' AND r.status IN ('OPEN', 'REFUSED')
UNION ALL
SELECT 'MILESTONE', 'REGISTRAR', p.organisation, p.project_id, m.code, m.title, NULL, NULL,
  p.stage_since, m.due_on, NULL, false, false
FROM project_fact p JOIN milestone_fact m USING (project_id)
WHERE m.reached_on IS NULL AND (p.stage, m.kind) IN (('CONSTRUCTION', 'CONSTRUCTION'),
  ('COMMISSIONING', 'ACCEPTANCE'), ('COMMISSIONING', 'UTILITIES_LIVE'),
  ('COMMISSIONING', 'FIRST_OUTPUT'), ('OPERATION', 'FINAL_EVALUATION'))
UNION ALL
SELECT 'MILESTONE_PLAN', 'REGISTRAR', p.organisation, p.project_id, k.kind, k.kind, NULL, NULL,
  p.stage_since, NULL, NULL, false, false
FROM project_fact p JOIN (VALUES ('CONSTRUCTION', 'CONSTRUCTION'),
  ('COMMISSIONING', 'ACCEPTANCE'), ('COMMISSIONING', 'UTILITIES_LIVE'),
  ('COMMISSIONING', 'FIRST_OUTPUT'), ('OPERATION', 'FINAL_EVALUATION')) AS k (stage, kind)
  ON k.stage = p.stage
WHERE NOT EXISTS (SELECT FROM milestone_fact m WHERE m.project_id = p.project_id AND m.kind = k.kind)
UNION ALL
SELECT DISTINCT 'HOLD', 'SITE_OFFICER', t.organisation, p.project_id, NULL, p.title, NULL::numeric,
  NULL, o.since, NULL, NULL::timestamptz, false, false
FROM open_track o JOIN project_fact p USING (project_id)
JOIN territory_fact t ON t.region = p.region AND (p.regime IS NULL OR t.regime = p.regime)
WHERE o.track = 'SITE' AND p.site_track = 'ALLOCATED_PLOT'
UNION ALL
SELECT 'OFFER', w.role, w.organisation, p.project_id, f.plot_id, n.name, NULL, NULL, f.since,
  NULL, f.until, false, false
FROM offer_fact f JOIN project_fact p USING (project_id) LEFT JOIN plot_fact n USING (plot_id)
CROSS JOIN LATERAL (VALUES ('REGISTRAR', p.organisation), ('SITE_OFFICER', n.authority))
  AS w (role, organisation)
WHERE p.stage = 'PREPARATION' AND w.organisation IS NOT NULL
UNION ALL
SELECT 'LEASE', 'SITE_OFFICER', n.authority, p.project_id, s.plot_id, n.name, NULL, NULL,
  greatest(s.since, p.stage_since), NULL, s.held_until, false, false
FROM project_fact p JOIN site_fact s USING (project_id) JOIN plot_fact n USING (plot_id)
WHERE p.stage = 'CLOSING' AND s.status = 'HELD' AND n.authority IS NOT NULL
UNION ALL
SELECT 'RESIDENCY', 'SITE_OFFICER', t.organisation, p.project_id, t.territory_id, t.name, NULL,
  NULL, r.since, NULL, NULL, false, false
FROM project_fact p JOIN residency_fact r USING (project_id)
JOIN residency_application a USING (project_id) JOIN territory_fact t USING (territory_id)
WHERE r.status = 'APPLIED'
  AND p.stage NOT IN ('COMPLETED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')
UNION ALL
SELECT 'COMMITMENT', 'FINANCIER', NULL, p.project_id, NULL, p.title,
  n.capex - (SELECT coalesce(sum(k.counted), 0) FROM commitment k
    WHERE k.project_id = p.project_id AND k.state = 'MADE' AND k.kind <> 'GUARANTEE'),
  n.currency, o.since, NULL, NULL, false, false
FROM open_track o JOIN project_fact p USING (project_id) JOIN plan_fact n USING (project_id)
WHERE o.track = 'FINANCING' AND n.status <> 'CANCELLED'
UNION ALL
SELECT 'CONDITION', 'FINANCIER', k.financier, p.project_id, c.condition_id, c.title, NULL, NULL,
  greatest(c.since, p.stage_since), k.due_on, NULL, c.kind <> 'INSURANCE', false
FROM project_fact p JOIN plan_fact n USING (project_id) JOIN plan_condition c USING (project_id)
JOIN (SELECT project_id, financier, min(valid_until) AS due_on FROM commitment
  WHERE state = 'MADE' GROUP BY project_id, financier) k USING (project_id)
WHERE p.stage IN ('CLOSING', 'CONSTRUCTION', 'COMMISSIONING', 'OPERATION') AND c.state = 'OPEN'
  AND n.status <> 'CANCELLED'
UNION ALL
SELECT 'DISBURSEMENT', 'FINANCIER', k.financier, p.project_id, d.disbursement_id, d.tranche_id,
  d.amount, d.currency, d.since, NULL, NULL, true, false
FROM disbursement d JOIN project_fact p USING (project_id) JOIN plan_fact n USING (project_id)
JOIN tranche_fact t USING (project_id, tranche_id) JOIN commitment k USING (project_id, commitment_id)
WHERE d.state = 'REQUESTED' AND n.stopped IS NULL AND n.status = 'CLOSED' AND k.state = 'MADE'
  AND NOT EXISTS (SELECT FROM plan_condition c WHERE c.project_id = p.project_id AND c.state = 'OPEN');

DROP TABLE plot_keeper;

-- 5,000 projects, a year of registrations: a third each in PREPARATION, CLOSING and CONSTRUCTION, every tenth
-- moved back once; each with a plan, 4 commitments, a hold, milestones and 30 events.
CREATE TEMP TABLE one ON COMMIT DROP AS
SELECT n, '00000000-0000-4000-8000-' || lpad(n::text, 12, '0') AS id,
  timestamptz '2025-03-01' + n * interval '100 minutes' AS at, 2 + n % 3 AS place,
  'agency-' || n % 20 AS agency
FROM generate_series(1, 5000) AS n;

INSERT INTO project_fact (project_id, title, organisation, region, activity, capex, currency, jobs,
  site_track, regime, stage, stage_since)
SELECT id, 'Project ' || n, agency, 'RU-LARGE', '0141', 1000, CASE n % 4 WHEN 0 THEN 'CNY' ELSE 'RUB' END,
  n % 500, 'ALLOCATED_PLOT', CASE n % 2 WHEN 0 THEN 'RU-ADT' END,
  CASE n % 3 WHEN 0 THEN 'PREPARATION' WHEN 1 THEN 'CLOSING' ELSE 'CONSTRUCTION' END,
  at + place * interval '10 days'
FROM one;

INSERT INTO stage_visit
SELECT id, s.place, (ARRAY['PROPOSED', 'PREPARATION', 'CLOSING', 'CONSTRUCTION'])[s.place], s.place,
  at + s.place * interval '10 days',
  CASE WHEN s.place < 2 + n % 3 THEN at + (s.place + 1) * interval '10 days' END
FROM one CROSS JOIN generate_series(1, 4) AS s (place) WHERE s.place <= 2 + n % 3;

INSERT INTO span
SELECT id, 'REVIEW', '', 1, '', at + interval '10 days', at + interval '20 days' FROM one
UNION ALL
SELECT id, 'SECURED', t.track, 10 + t.nr, '', at + (20 + t.nr) * interval '1 day', NULL
FROM one CROSS JOIN (VALUES ('SITE', 1), ('FINANCING', 4), ('RESIDENCY', 7)) AS t (track, nr)
WHERE n % 3 > 0
UNION ALL
SELECT id, 'CONDITION', 'c' || c, 20 + c, 'INSURANCE', at + interval '20 days',
  CASE WHEN n % 3 = 2 THEN at + (30 + c) * interval '1 day' END
FROM one CROSS JOIN generate_series(1, 3) AS c;

INSERT INTO track_fact
SELECT id, track, 'SECURED', at + interval '25 days', NULL
FROM one CROSS JOIN (VALUES ('SITE'), ('FINANCING'), ('RESIDENCY')) AS t (track) WHERE n % 3 > 0;

INSERT INTO plan_fact SELECT id, 1000, 'RUB', 'OPEN', at, NULL FROM one;
INSERT INTO plan_condition
SELECT id, 'c' || c, 'INSURANCE', 'insured', CASE WHEN n % 3 = 2 THEN 'MET' ELSE 'OPEN' END, at
FROM one CROSS JOIN generate_series(1, 3) AS c;
INSERT INTO commitment
SELECT id, 'k' || c, 'bank-' || c, 'DEBT', 200, 'RUB', 200, '2027-12-31', 'MADE'
FROM one CROSS JOIN generate_series(1, 4) AS c;
INSERT INTO commitment_terms
SELECT id, 'k' || c, 'RUB', 1, '2026-01-01', false FROM one CROSS JOIN generate_series(1, 4) AS c;
INSERT INTO money_entry
SELECT id, c, at + c * interval '9 days', CASE WHEN c > 4 THEN 'DISBURSED' ELSE 'COMMITTED' END,
  'k' || 1 + c % 4, 200, CASE WHEN c <= 4 THEN 200 END
FROM one CROSS JOIN generate_series(1, 6) AS c WHERE c <= 4 OR n % 3 = 2;
INSERT INTO site_fact (project_id, status, since, plot_id, held_until)
SELECT id, 'HELD', at, 'plot-' || n, timestamptz '2027-06-01' + n * interval '1 hour' FROM one;
INSERT INTO milestone_fact (project_id, code, kind, title, due_on)
SELECT id, 'M' || m, 'CONSTRUCTION', 'walls', '2027-0' || m || '-01'
FROM one CROSS JOIN generate_series(1, 4) AS m;
INSERT INTO project_author SELECT id, 'registrar-' || n % 40 FROM one;

INSERT INTO feed (event_id, type, body, audience, owner)
SELECT gen_random_uuid(),
  (ARRAY['StageEntered', 'DocumentAttached', 'CommitmentMade', 'PartnerSigned', 'TrancheDue'])[1 + e % 5],
  jsonb_build_object('projectId', id, 'topic', 'projects.project', 'type', 'x', 'sequence', e,
    'time', at, 'actor', 'somebody', 'organisation', agency, 'stage', NULL,
    'summary', jsonb_build_object('reason', repeat('x', 200))), 'OWNER', agency
FROM generate_series(1, 30) AS e CROSS JOIN one;

-- Every tenth went back to PREPARATION once and came again.
UPDATE stage_visit v SET left_at = v.entered_at + interval '1 day' FROM one
WHERE one.id = v.project_id AND one.n % 10 = 1 AND one.n % 3 = 1 AND v.stage = 'CLOSING';
INSERT INTO stage_visit
SELECT id, 50, 'PREPARATION', 2, at + interval '31 days', at + interval '33 days' FROM one
WHERE n % 10 = 1 AND n % 3 = 1
UNION ALL
SELECT id, 51, 'CLOSING', 3, at + interval '33 days', NULL FROM one WHERE n % 10 = 1 AND n % 3 = 1;
INSERT INTO project_fact (project_id, title, organisation, region, activity, capex, currency, jobs,
  site_track, stage, stage_since, review, review_since)
SELECT gen_random_uuid(), 'Proposal ' || n, 'agency-1', 'RU-NEW', '0141', 1, 'RUB', 1, 'OWN_SITE',
  'PROPOSED', now(), 'REVIEW', now() FROM generate_series(1, 10) AS n;

-- Where projects were, what they waited for, and money by the time it came. As in V1, each row is made from
-- one topic; the views join them. A service that has events already fills the tables by a rebuild.

-- place = 1..7 on the way from PROPOSED to COMPLETED; null = an early end.
CREATE TABLE stage_visit (
  project_id text NOT NULL,
  sequence   bigint NOT NULL,
  stage      text NOT NULL,
  place      integer,
  entered_at timestamptz NOT NULL,
  left_at    timestamptz,
  PRIMARY KEY (project_id, sequence)
);

-- While something held: a review or revision was open, a track secured, a condition open, ...
CREATE TABLE span (
  project_id text NOT NULL,
  what       text NOT NULL,
  item       text NOT NULL,
  sequence   bigint NOT NULL,
  kind       text NOT NULL,
  opened_at  timestamptz NOT NULL,
  closed_at  timestamptz,
  PRIMARY KEY (project_id, what, item, sequence)
);

-- Bound = the financial close rests on it, so it does not expire.
CREATE TABLE commitment_terms (
  project_id    text NOT NULL,
  commitment_id text NOT NULL,
  currency      text NOT NULL,
  rate          numeric NOT NULL,
  rate_on       text NOT NULL,
  bound         boolean NOT NULL DEFAULT false,
  PRIMARY KEY (project_id, commitment_id)
);

-- What was committed, planned as tranches and disbursed, in the commitment's currency, or taken from it again
-- (less than nothing); counted in the capex currency, where the event said so.
CREATE TABLE money_entry (
  project_id    text NOT NULL,
  sequence      bigint NOT NULL,
  at            timestamptz NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('COMMITTED', 'GUARANTEED', 'PLANNED', 'DISBURSED')),
  commitment_id text NOT NULL,
  amount        numeric NOT NULL,
  counted       numeric,
  PRIMARY KEY (project_id, sequence)
);
CREATE INDEX money_entry_of_commitment ON money_entry (project_id, commitment_id, kind);

-- Last days that no other table has: of papers, leases, reliefs.
CREATE TABLE last_day (
  project_id text NOT NULL,
  kind       text NOT NULL,
  item_id    text NOT NULL,
  item       text NOT NULL,
  due_on     text NOT NULL,
  PRIMARY KEY (project_id, kind, item_id)
);

-- Since when to when a project waited for whom; without an upper end it still does. Something open counts as
-- a wait only in the stage whose gate asks for it.
CREATE VIEW wait AS
WITH visit AS (
  SELECT project_id, stage, tstzrange(entered_at, left_at) AS during
  FROM stage_visit WHERE place BETWEEN 1 AND 6
), span_of AS (
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

-- What ends when, of projects that go on; a day ends with itself, in UTC.
CREATE VIEW deadline AS
WITH known AS (
  SELECT s.project_id, 'HOLD' AS kind, s.plot_id AS item_id, n.name AS item, NULL AS due_on,
    s.held_until AS due_at
  FROM site_fact s LEFT JOIN plot_fact n USING (plot_id) WHERE s.status = 'HELD'
  UNION ALL
  SELECT o.project_id, 'OFFER', o.plot_id, n.name, NULL, o.until
  FROM offer_fact o LEFT JOIN plot_fact n USING (plot_id)
  UNION ALL
  SELECT k.project_id, 'COMMITMENT', k.commitment_id, k.financier, k.valid_until, NULL
  FROM commitment k JOIN commitment_terms t USING (project_id, commitment_id)
  WHERE k.state = 'MADE' AND NOT t.bound AND NOT EXISTS (SELECT FROM money_entry e
    WHERE e.project_id = k.project_id AND e.commitment_id = k.commitment_id
      AND e.kind = 'DISBURSED')
  UNION ALL
  SELECT project_id, 'RESUMPTION', '', hold_reason, resume_by, NULL
  FROM project_fact WHERE resume_by IS NOT NULL
  UNION ALL
  SELECT project_id, 'MILESTONE', code, title, due_on, NULL
  FROM milestone_fact WHERE reached_on IS NULL AND due_on IS NOT NULL
  UNION ALL
  SELECT project_id, kind, item_id, item, due_on, NULL FROM last_day
)
SELECT k.project_id, k.kind, k.item_id, k.item, k.due_on, k.due_at,
  coalesce(k.due_at, (k.due_on::date + 1)::timestamp AT TIME ZONE 'UTC') AS due
FROM known k JOIN project_fact p USING (project_id)
WHERE p.stage NOT IN ('COMPLETED', 'REJECTED', 'WITHDRAWN', 'CANCELLED');

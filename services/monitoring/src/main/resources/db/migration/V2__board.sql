-- A project with all its facts as one document, the shape of the record Standing.
CREATE VIEW board AS
SELECT p.project_id, p.title, p.organisation, p.agreement_id, p.region, p.activity, p.stage,
       p.stage_since, CASE WHEN p.hold_since IS NULL THEN 'ACTIVE' ELSE 'ON_HOLD' END AS condition,
  jsonb_build_object(
    'id', p.project_id, 'title', p.title, 'organisation', p.organisation,
    'agreementId', p.agreement_id,
    'agreement', (SELECT a.title FROM agreement_fact a WHERE a.agreement_id = p.agreement_id),
    'region', p.region, 'activity', p.activity,
    'capex', jsonb_build_object('amount', p.capex::text, 'currency', p.currency),
    'jobs', p.jobs, 'siteTrack', p.site_track, 'regime', p.regime,
    'stage', p.stage, 'stageSince', p.stage_since,
    'hold', CASE WHEN p.hold_since IS NOT NULL THEN jsonb_build_object(
      'reason', p.hold_reason, 'resumeBy', p.resume_by, 'since', p.hold_since) END,
    'review', CASE WHEN p.review IS NOT NULL THEN jsonb_build_object(
      'state', p.review, 'since', p.review_since, 'reason', p.review_reason) END,
    'shares', CASE WHEN p.shares IS NOT NULL THEN jsonb_build_object(
      'state', p.shares, 'since', p.shares_since) END,
    'stepsDue', to_jsonb(p.steps_due), 'stepsDone', to_jsonb(p.steps_done),
    'stepsSince', p.steps_since, 'endReason', p.end_reason,
    'tracks', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'track', t.track, 'state', t.state, 'since', t.since, 'reason', t.reason)
        ORDER BY t.track), '[]') FROM track_fact t WHERE t.project_id = p.project_id),
    'milestones', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'code', m.code, 'kind', m.kind, 'title', m.title, 'dueOn', m.due_on,
        'reachedOn', m.reached_on) ORDER BY m.due_on, m.code), '[]')
      FROM milestone_fact m WHERE m.project_id = p.project_id),
    'conditions', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', c.condition_id, 'kind', c.kind, 'title', c.title, 'state', c.state,
        'since', c.since) ORDER BY c.kind, c.condition_id), '[]')
      FROM plan_condition c WHERE c.project_id = p.project_id),
    'site', (SELECT jsonb_build_object('status', s.status, 'since', s.since, 'plotId', s.plot_id,
        'plot', f.name, 'heldUntil', s.held_until, 'offerUntil', s.offer_until,
        'waitingFor', s.waiting_for, 'reason', s.reason)
      FROM site_fact s LEFT JOIN plot_fact f USING (plot_id) WHERE s.project_id = p.project_id),
    'residency', (SELECT jsonb_build_object('regime', r.regime, 'status', r.status,
        'since', r.since, 'reason', r.reason)
      FROM residency_fact r WHERE r.project_id = p.project_id),
    'plan', (SELECT jsonb_build_object('status', n.status, 'since', n.since, 'stopped', n.stopped)
      FROM plan_fact n WHERE n.project_id = p.project_id),
    'committed', (SELECT coalesce(sum(k.counted), 0)::text FROM commitment k
      WHERE k.project_id = p.project_id AND k.state = 'MADE' AND k.kind <> 'GUARANTEE'),
    'commitments', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', k.commitment_id, 'financier', k.financier, 'kind', k.kind,
        'amount', jsonb_build_object('amount', k.amount::text, 'currency', k.currency),
        'validUntil', k.valid_until, 'state', k.state) ORDER BY k.commitment_id), '[]')
      FROM commitment k WHERE k.project_id = p.project_id),
    'disbursed', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'amount', d.amount::text, 'currency', d.currency) ORDER BY d.currency), '[]')
      FROM (SELECT currency, sum(amount) AS amount FROM disbursement
        WHERE project_id = p.project_id AND state = 'PAID' GROUP BY currency) d)
  ) AS standing
FROM project_fact p
WHERE p.stage IS NOT NULL;

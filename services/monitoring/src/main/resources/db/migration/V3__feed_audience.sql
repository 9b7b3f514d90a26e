-- Who is told is decided when an event comes, so that reading waits for nothing. EVERYBODY; OWNER = the
-- agency and the offices; UNOWNED = the offices, until it is known whose the project is; LATE = then
-- once more, for the owner only. Offices are those who see all projects.
ALTER TABLE agreement_fact ADD organisation text;
UPDATE agreement_fact a SET organisation = t.summary ->> 'organisation'
FROM timeline t WHERE t.type = 'AgreementSigned' AND t.summary ->> 'agreementId' = a.agreement_id;

ALTER TABLE feed ADD audience text, ADD owner text;
UPDATE feed f SET owner = p.organisation FROM project_fact p WHERE p.project_id = f.body ->> 'projectId';
UPDATE feed f SET owner = a.organisation FROM agreement_fact a
WHERE f.body ->> 'topic' = 'projects.agreement' AND a.agreement_id = f.body -> 'summary' ->> 'agreementId';
UPDATE feed SET audience = CASE
  WHEN type = 'StageEntered' OR body ->> 'topic' IN ('sites.plot', 'sites.territory') THEN 'EVERYBODY'
  WHEN owner IS NOT NULL THEN 'OWNER' ELSE 'UNOWNED' END;
ALTER TABLE feed ALTER audience SET NOT NULL,
  ADD CHECK (audience IN ('EVERYBODY', 'OWNER', 'UNOWNED', 'LATE')),
  DROP CONSTRAINT feed_event_id_key;
CREATE UNIQUE INDEX feed_event ON feed (event_id) WHERE audience <> 'LATE';
CREATE UNIQUE INDEX feed_late ON feed (event_id) WHERE audience = 'LATE';
CREATE INDEX feed_unowned ON feed ((body ->> 'projectId'), position) WHERE audience = 'UNOWNED';

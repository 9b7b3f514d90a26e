-- What a person had seen of the feed at their last visit. Made by people and not from topics, so a rebuild
-- leaves it; deleted a year after the visit.
CREATE TABLE visit (
  person   text PRIMARY KEY,
  position bigint NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX visit_at ON visit (at);

-- Feed rows that a reader of changes looks for.
CREATE VIEW change AS
SELECT f.position, f.type, f.body ->> 'projectId' AS project_id, f.body, f.audience, f.owner, k.kind
FROM feed f JOIN (VALUES
  ('StageEntered', 'STAGE'),
  ('TrackLost', 'BREACH'), ('HoldExpired', 'BREACH'), ('OfferLapsed', 'BREACH'),
  ('CommitmentExpired', 'BREACH'), ('FinancingLost', 'BREACH'), ('ConditionReopened', 'BREACH'),
  ('FinancialCloseRefused', 'BREACH'), ('ReliefLapsed', 'BREACH'),
  ('ProjectAccepted', 'DECISION'), ('ProjectReturned', 'DECISION'),
  ('ProjectRejected', 'DECISION'), ('OwnSiteAccepted', 'DECISION'),
  ('SharesAccepted', 'DECISION'), ('ProjectPutOnHold', 'DECISION'),
  ('ProjectResumed', 'DECISION'), ('ProjectWithdrawn', 'DECISION'),
  ('ProjectCancelled', 'DECISION'), ('HoldPlaced', 'DECISION'), ('HoldExtended', 'DECISION'),
  ('HoldReleased', 'DECISION'), ('LeaseSigned', 'DECISION'), ('LeaseEnded', 'DECISION'),
  ('ResidencyGranted', 'DECISION'), ('ResidencyRefused', 'DECISION'),
  ('ResidencyEnded', 'DECISION'), ('CommitmentMade', 'DECISION'),
  ('CommitmentWithdrawn', 'DECISION'), ('ConditionWaived', 'DECISION'),
  ('DisbursementApproved', 'DECISION'), ('DisbursementRefused', 'DECISION')
) AS k (type, kind) ON k.type = f.type
WHERE f.body ->> 'projectId' IS NOT NULL;
CREATE INDEX feed_of_project ON feed ((body ->> 'projectId'), position);

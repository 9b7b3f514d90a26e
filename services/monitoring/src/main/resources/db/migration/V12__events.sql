-- What kind an event is of, for those who read the feed or what changed; all others are no more than events.
CREATE VIEW event_kind AS SELECT * FROM (VALUES
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
) AS k (type, kind);

CREATE OR REPLACE VIEW change AS
SELECT f.position, f.type, f.body ->> 'projectId' AS project_id, f.body, f.audience, f.owner, k.kind
FROM feed f JOIN event_kind k ON k.type = f.type
WHERE f.body ->> 'projectId' IS NOT NULL;

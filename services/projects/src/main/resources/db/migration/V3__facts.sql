-- What this service must know of others. Leases are kept by the event that began them, so that a
-- late repetition of an ended lease does not bring it back.
CREATE TABLE lease (
  lease_id    text PRIMARY KEY,
  project_id  text NOT NULL,
  signed_at   timestamptz NOT NULL,
  ended_at    timestamptz
);
CREATE INDEX lease_by_project ON lease (project_id) WHERE ended_at IS NULL;

CREATE TABLE relief (
  project_id  text NOT NULL,
  relief      text NOT NULL,
  ends_on     date NOT NULL,
  PRIMARY KEY (project_id, relief)
);

-- Compensations as far as they are true now; the project takes them in their order.
CREATE TABLE undone (
  project_id  text NOT NULL,
  step        text NOT NULL,
  cause_id    text NOT NULL,
  PRIMARY KEY (project_id, step)
);

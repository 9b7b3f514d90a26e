-- Tried again on its own: it is not at fault itself, but behind one that is or was.
ALTER TABLE parked ADD COLUMN waits boolean NOT NULL DEFAULT false;
UPDATE parked SET waits = true WHERE cause = 'waits behind an earlier message of its key';

-- The record's own key where it cannot be the column's: too long, or with U+0000.
ALTER TABLE parked ADD COLUMN record_key bytea;

DROP INDEX parked_by_key;
CREATE INDEX parked_by_key ON parked (handler, topic, key, position);

-- What a person decided on a parked message. It is kept with its bytes if it was dropped, and holds for a replay too.
CREATE TABLE parked_decision (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  position        bigint      NOT NULL,
  handler         text        NOT NULL,
  topic           text        NOT NULL,
  topic_partition integer     NOT NULL,
  topic_offset    bigint      NOT NULL,
  key             text        NOT NULL,
  cause           text        NOT NULL,
  decision        text        NOT NULL CHECK (decision IN ('RELEASED', 'GAP_ACCEPTED', 'DROPPED')),
  reason          text        NOT NULL,
  actor           text        NOT NULL,
  organisation    text        NOT NULL,
  decided_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  headers         jsonb       NOT NULL,
  value           bytea
);
CREATE INDEX parked_decision_by_record ON parked_decision (handler, topic, topic_partition, topic_offset, id);

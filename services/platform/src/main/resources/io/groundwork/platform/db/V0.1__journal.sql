-- One row per aggregate: locked by every command, so that versions and outbox positions keep the aggregate's order.
CREATE TABLE journal_stream (
  topic     text   NOT NULL,
  stream_id text   NOT NULL,
  version   bigint NOT NULL,
  PRIMARY KEY (topic, stream_id)
);

-- The truth: append-only.
CREATE TABLE journal (
  event_id       uuid        NOT NULL PRIMARY KEY,
  topic          text        NOT NULL,
  stream_id      text        NOT NULL,
  version        bigint      NOT NULL,
  type           text        NOT NULL,
  type_version   integer     NOT NULL,
  body           jsonb       NOT NULL,
  actor          text        NOT NULL,
  organisation   text        NOT NULL,
  occurred_at    timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  correlation_id text        NOT NULL,
  causation_id   text,
  UNIQUE (topic, stream_id, version)
);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only';
END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();

-- Columns of Debezium's EventRouter, plus position and headers. Rows are deleted once they are in Kafka.
CREATE TABLE outbox (
  position      bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
  id            uuid        NOT NULL,
  aggregatetype text        NOT NULL,
  aggregateid   text        NOT NULL,
  type          text        NOT NULL,
  payload       bytea       NOT NULL,
  headers       jsonb       NOT NULL,
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- What each handler has taken: one effect per event, in order per key.
CREATE TABLE inbox (
  handler     text        NOT NULL,
  event_id    uuid        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (handler, event_id)
);
CREATE TABLE inbox_key (
  handler       text   NOT NULL,
  topic         text   NOT NULL,
  key           text   NOT NULL,
  last_sequence bigint NOT NULL,
  PRIMARY KEY (handler, topic, key)
);

-- What could not be taken, and what waits behind it: bytes, headers and cause.
CREATE TABLE parked (
  position        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handler         text        NOT NULL,
  topic           text        NOT NULL,
  topic_partition integer     NOT NULL,
  topic_offset    bigint      NOT NULL,
  key             text        NOT NULL,
  value           bytea,
  headers         jsonb       NOT NULL,
  cause           text        NOT NULL,
  parked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (handler, topic, topic_partition, topic_offset)
);
CREATE INDEX parked_by_key ON parked (handler, topic, key);

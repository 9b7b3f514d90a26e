\set n random(1, :streams)
BEGIN;
SELECT version + 1 AS version FROM journal_stream
  WHERE topic = 'projects.project' AND stream_id = '00000000-0000-4000-8000-' || lpad(:n::text, 12, '0') FOR UPDATE \gset
UPDATE journal_stream SET version = :version
  WHERE topic = 'projects.project' AND stream_id = '00000000-0000-4000-8000-' || lpad(:n::text, 12, '0');
INSERT INTO journal (event_id, topic, stream_id, version, type, type_version, body, actor, organisation, occurred_at, correlation_id)
  VALUES (gen_random_uuid(), 'projects.project', '00000000-0000-4000-8000-' || lpad(:n::text, 12, '0'), :version, :type, 1, :body::jsonb,
    'khv-agency-import', 'khv-investment-agency', now(), gen_random_uuid()::text);
INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, headers)
  VALUES (gen_random_uuid(), 'projects.project', '00000000-0000-4000-8000-' || lpad(:n::text, 12, '0'), :type, :payload::bytea, :headers::jsonb);
INSERT INTO idempotency_key (scope, request_hash, status, etag, content_type, body)
  VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
    200, '"1"', 'application/json', :answer::bytea);
COMMIT;

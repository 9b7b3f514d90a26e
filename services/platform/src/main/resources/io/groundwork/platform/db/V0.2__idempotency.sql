-- First answers to POST requests. scope = sha-256 of organisation, user, method, path and key.
-- status is null only inside the transaction that runs the command.
CREATE TABLE idempotency_key (
    scope        bytea       PRIMARY KEY,
    request_hash bytea       NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    status       integer,
    location     text,
    etag         text,
    content_type text,
    body         bytea
) WITH (fillfactor = 70);

CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);

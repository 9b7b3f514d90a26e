-- A user's calendar feed. Only the hash of its secret is kept; agency and seen_at as of subscriptions.
CREATE TABLE calendar_feed (
  user_id      text PRIMARY KEY,
  secret_hash  bytea NOT NULL UNIQUE,
  organisation text NOT NULL,
  agency       text,
  language     text NOT NULL,
  created_at   timestamptz NOT NULL,
  seen_at      timestamptz NOT NULL
);

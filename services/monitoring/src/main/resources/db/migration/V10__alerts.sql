-- Who wants to be told what. None of this is made from the topics, so a rebuild leaves it alone.
-- target is an e-mail address or the URL of a webhook; agency is the only one whose projects the
-- subscriber sees, null = all; seen_at is when the subscriber last showed a token that says so.
CREATE TABLE alert_subscription (
  subscription_id uuid PRIMARY KEY,
  user_id      text NOT NULL,
  organisation text NOT NULL,
  agency       text,
  project_id   text,
  region       text,
  stage        text,
  breach       text,
  channel      text NOT NULL CHECK (channel IN ('PAGE', 'EMAIL', 'WEBHOOK')),
  target       text,
  secret       text,
  language     text NOT NULL,
  confirmation bytea UNIQUE,
  created_at   timestamptz NOT NULL,
  seen_at      timestamptz NOT NULL,
  CHECK ((channel = 'PAGE') = (target IS NULL)),
  CHECK ((channel = 'WEBHOOK') = (secret IS NOT NULL))
);
CREATE INDEX alert_subscription_user ON alert_subscription (user_id);

-- What a subscriber is told, decided in the transaction that adds the event to the feed, and how
-- far that is. Positions give the order within a subscription. The id is made of the two others.
CREATE TABLE alert_delivery (
  delivery_id     uuid PRIMARY KEY,
  position        bigint GENERATED ALWAYS AS IDENTITY (CACHE 1),
  subscription_id uuid NOT NULL REFERENCES alert_subscription ON DELETE CASCADE,
  event_id        uuid NOT NULL,
  body            jsonb NOT NULL,
  everybody       boolean NOT NULL,
  owner           text,
  state           text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'FAILED', 'WITHHELD')),
  attempts        integer NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL,
  pending_since   timestamptz NOT NULL,
  next_attempt    timestamptz,
  ended_at        timestamptz,
  answer          integer,
  error           text,
  UNIQUE (subscription_id, event_id),
  CHECK ((state = 'PENDING') = (next_attempt IS NOT NULL)),
  CHECK ((state = 'PENDING') = (ended_at IS NULL))
);
CREATE INDEX alert_delivery_order ON alert_delivery (subscription_id, position);
CREATE INDEX alert_delivery_pending ON alert_delivery (subscription_id, position)
  WHERE state = 'PENDING';
CREATE INDEX alert_delivery_ended ON alert_delivery (ended_at);

-- Milestones that were found to be overdue, so that it is told once; those of today are old news.
CREATE TABLE alert_overdue (
  project_id text NOT NULL,
  code       text NOT NULL,
  due_on     text NOT NULL,
  PRIMARY KEY (project_id, code, due_on)
);
INSERT INTO alert_overdue SELECT project_id, code, due_on FROM milestone_fact
WHERE reached_on IS NULL AND due_on < current_date::text;

-- As db-scheduler wants it; a table of its own, since its tasks have a clock of their own.
CREATE TABLE alert_task (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX alert_task_execution_time ON alert_task (execution_time);
CREATE INDEX alert_task_last_heartbeat ON alert_task (last_heartbeat);

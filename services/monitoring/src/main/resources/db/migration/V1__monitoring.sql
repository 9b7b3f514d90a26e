-- One fact table per source topic: only the order of a key within a topic is given, so no row here
-- depends on the order between topics. Every time is the event's own. The board is a join of them.
CREATE TABLE project_fact (
  project_id   text PRIMARY KEY,
  title        text NOT NULL,
  organisation text NOT NULL,
  agreement_id text,
  region       text NOT NULL,
  activity     text NOT NULL,
  capex        numeric NOT NULL,
  currency     text NOT NULL,
  jobs         integer NOT NULL,
  site_track   text NOT NULL,
  regime       text,
  stage        text,
  stage_since  timestamptz,
  hold_reason  text,
  hold_since   timestamptz,
  resume_by    text,
  review       text,
  review_since timestamptz,
  review_reason text,
  shares       text,
  shares_since timestamptz,
  steps_due    text[] NOT NULL DEFAULT '{}',
  steps_done   text[] NOT NULL DEFAULT '{}',
  steps_since  timestamptz,
  end_reason   text
);
CREATE INDEX project_fact_since ON project_fact (stage_since, project_id);

CREATE TABLE track_fact (
  project_id text NOT NULL,
  track      text NOT NULL,
  state      text NOT NULL,
  since      timestamptz NOT NULL,
  reason     text,
  PRIMARY KEY (project_id, track)
);

CREATE TABLE milestone_fact (
  project_id text NOT NULL,
  code       text NOT NULL,
  kind       text NOT NULL,
  title      text NOT NULL,
  due_on     text,
  reached_on text,
  PRIMARY KEY (project_id, code)
);

CREATE TABLE agreement_fact (
  agreement_id text PRIMARY KEY,
  title        text NOT NULL
);

CREATE TABLE plot_fact (
  plot_id      text PRIMARY KEY,
  territory_id text NOT NULL,
  name         text NOT NULL
);

CREATE TABLE site_fact (
  project_id  text PRIMARY KEY,
  status      text NOT NULL,
  since       timestamptz NOT NULL,
  plot_id     text,
  held_until  timestamptz,
  offer_until timestamptz,
  waiting_for text,
  reason      text
);

CREATE TABLE residency_fact (
  project_id text PRIMARY KEY,
  regime     text NOT NULL,
  status     text NOT NULL,
  since      timestamptz NOT NULL,
  reason     text
);

CREATE TABLE plan_fact (
  project_id text PRIMARY KEY,
  capex      numeric NOT NULL,
  currency   text NOT NULL,
  status     text NOT NULL,
  since      timestamptz NOT NULL,
  stopped    text
);

CREATE TABLE plan_condition (
  project_id   text NOT NULL,
  condition_id text NOT NULL,
  kind         text NOT NULL,
  title        text NOT NULL,
  state        text NOT NULL,
  since        timestamptz NOT NULL,
  PRIMARY KEY (project_id, condition_id)
);

CREATE TABLE commitment (
  project_id    text NOT NULL,
  commitment_id text NOT NULL,
  financier     text NOT NULL,
  kind          text NOT NULL,
  amount        numeric NOT NULL,
  currency      text NOT NULL,
  counted       numeric NOT NULL,
  valid_until   text NOT NULL,
  state         text NOT NULL,
  PRIMARY KEY (project_id, commitment_id)
);

CREATE TABLE disbursement (
  project_id      text NOT NULL,
  disbursement_id text NOT NULL,
  tranche_id      text NOT NULL,
  amount          numeric NOT NULL,
  currency        text NOT NULL,
  state           text NOT NULL,
  since           timestamptz NOT NULL,
  PRIMARY KEY (project_id, disbursement_id)
);

CREATE TABLE timeline (
  event_id       uuid PRIMARY KEY,
  project_id     text,
  topic          text NOT NULL,
  type           text NOT NULL,
  sequence       bigint NOT NULL,
  time           timestamptz NOT NULL,
  actor          text NOT NULL,
  organisation   text NOT NULL,
  correlation_id text NOT NULL,
  summary        jsonb NOT NULL
);
CREATE INDEX timeline_of_project ON timeline (project_id, time, topic, sequence, event_id);

-- Never cleared: a rebuild tells nobody anything twice. Positions are drawn behind an advisory lock
-- that is held to the commit, so they become visible in order.
CREATE TABLE feed (
  position bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  type     text NOT NULL,
  body     jsonb NOT NULL
);

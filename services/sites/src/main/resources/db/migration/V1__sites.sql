CREATE TABLE territory (
  id           text    PRIMARY KEY,
  version      bigint  NOT NULL,
  name         text    NOT NULL,
  region       text    NOT NULL,
  regime       text    NOT NULL,
  organisation text    NOT NULL,
  boundary     text    NOT NULL,
  power_kw     numeric NOT NULL CHECK (power_kw >= 0),
  gas          numeric NOT NULL CHECK (gas >= 0),
  water        numeric NOT NULL CHECK (water >= 0),
  road         boolean NOT NULL,
  rail         boolean NOT NULL
);

CREATE TABLE plot (
  id             text             PRIMARY KEY,
  version        bigint           NOT NULL,
  territory_id   text             NOT NULL REFERENCES territory,
  name           text             NOT NULL,
  organisation   text             NOT NULL,
  area_hectares  numeric          NOT NULL CHECK (area_hectares > 0),
  boundary       text             NOT NULL,
  west           double precision NOT NULL,
  south          double precision NOT NULL,
  east           double precision NOT NULL,
  north          double precision NOT NULL,
  power_kw       numeric          NOT NULL CHECK (power_kw >= 0),
  gas            numeric          NOT NULL CHECK (gas >= 0),
  water          numeric          NOT NULL CHECK (water >= 0),
  road           boolean          NOT NULL,
  rail           boolean          NOT NULL,
  labour_jobs    integer          NOT NULL CHECK (labour_jobs >= 0),
  available_from date             NOT NULL,
  status         text             NOT NULL CHECK (status IN ('FREE', 'OFFERED', 'HELD', 'LEASED')),
  project_id     text,
  offer_until    timestamptz,
  queue          text[]           NOT NULL,
  CHECK ((status = 'FREE') = (project_id IS NULL))
);
CREATE INDEX plot_of_territory ON plot (territory_id);

-- Who has a plot: never two at once.
CREATE TABLE allocation (
  project_id   text    PRIMARY KEY,
  version      bigint  NOT NULL,
  status       text    NOT NULL CHECK (status IN ('SEARCHING', 'HELD', 'LEASED', 'CLOSED')),
  plot_id      text REFERENCES plot,
  territory_id text REFERENCES territory,
  held_until   timestamptz,
  power_kw     numeric NOT NULL CHECK (power_kw >= 0),
  gas          numeric NOT NULL CHECK (gas >= 0),
  water        numeric NOT NULL CHECK (water >= 0),
  waits        text[]  NOT NULL,
  CHECK ((status IN ('HELD', 'LEASED')) = (plot_id IS NOT NULL))
);
CREATE UNIQUE INDEX one_project_per_plot ON allocation (plot_id) WHERE status IN ('HELD', 'LEASED');
CREATE INDEX allocation_in_territory ON allocation (territory_id) WHERE territory_id IS NOT NULL;

CREATE TABLE residency (
  project_id   text   PRIMARY KEY,
  version      bigint NOT NULL,
  status       text   NOT NULL,
  regime       text,
  territory_id text,
  ends_on      date
);

-- Facts of projects, from their events.
CREATE TABLE project (
  id           text PRIMARY KEY,
  title        text NOT NULL,
  organisation text NOT NULL,
  stage        text NOT NULL
);

-- As db-scheduler asks for it.
CREATE TABLE scheduled_tasks (
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
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- What this service knows of projects from other services; a row may be there before the plan.
CREATE TABLE project (
  project_id      text   PRIMARY KEY,
  title           text,
  organisation    text,
  region          text,
  stage           text   NOT NULL DEFAULT 'UNKNOWN',
  milestones      text[] NOT NULL DEFAULT '{}',
  lease_cause     text,
  residency_cause text
);

-- State rows, written with the journal. The checks repeat the plan's promises: what they refuse is a bug.
CREATE TABLE plan (
  project_id text        PRIMARY KEY,
  version    bigint      NOT NULL,
  status     text        NOT NULL CHECK (status IN ('OPEN', 'CLOSED', 'CANCELLED')),
  currency   text        NOT NULL,
  capex      numeric     NOT NULL CHECK (capex >= 0),
  committed  numeric     NOT NULL CHECK (committed >= 0),
  disbursed  numeric     NOT NULL,
  secured    boolean     NOT NULL,
  ready      boolean     NOT NULL,
  retry_at   timestamptz,
  CHECK (disbursed BETWEEN 0 AND committed),
  CHECK (secured = (committed >= capex))
);
CREATE INDEX plan_to_close ON plan (retry_at) WHERE status = 'OPEN' AND ready;

CREATE TABLE commitment (
  project_id    text    NOT NULL REFERENCES plan,
  commitment_id uuid    NOT NULL,
  financier     text    NOT NULL,
  kind          text    NOT NULL,
  amount        numeric NOT NULL CHECK (amount > 0),
  currency      text    NOT NULL,
  counted       numeric NOT NULL CHECK (counted >= 0),
  valid_until   date    NOT NULL,
  status        text    NOT NULL CHECK (status IN ('ACTIVE', 'WITHDRAWN', 'EXPIRED')),
  planned       numeric NOT NULL CHECK (planned BETWEEN 0 AND amount),
  disbursed     numeric NOT NULL CHECK (disbursed BETWEEN 0 AND planned),
  PRIMARY KEY (project_id, commitment_id),
  CHECK (status = 'ACTIVE' OR disbursed = 0),
  CHECK (kind <> 'GUARANTEE' OR counted = 0 AND planned = 0)
);
CREATE INDEX commitment_to_expire ON commitment (valid_until) WHERE status = 'ACTIVE';

CREATE TABLE tranche (
  project_id    text    NOT NULL,
  tranche_id    uuid    NOT NULL,
  commitment_id uuid    NOT NULL,
  amount        numeric NOT NULL CHECK (amount > 0),
  milestone     text    NOT NULL,
  due           boolean NOT NULL,
  cancelled     boolean NOT NULL,
  disbursed     numeric NOT NULL CHECK (disbursed BETWEEN 0 AND amount),
  PRIMARY KEY (project_id, tranche_id),
  FOREIGN KEY (project_id, commitment_id) REFERENCES commitment,
  CHECK (due OR disbursed = 0)
);

CREATE TABLE disbursement (
  project_id      text    NOT NULL,
  disbursement_id uuid    NOT NULL,
  tranche_id      uuid    NOT NULL,
  amount          numeric NOT NULL CHECK (amount > 0),
  status          text    NOT NULL CHECK (status IN ('REQUESTED', 'PAID', 'REFUSED', 'LAPSED')),
  approvers       text[]  NOT NULL,
  PRIMARY KEY (project_id, disbursement_id),
  FOREIGN KEY (project_id, tranche_id) REFERENCES tranche,
  CHECK (status <> 'PAID' OR cardinality(approvers) >= 2),
  CHECK (cardinality(approvers) < 2 OR approvers[1] <> approvers[2])
);

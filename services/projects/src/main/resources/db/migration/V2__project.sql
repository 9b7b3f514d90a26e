-- Projection of the journal for queries, written in the command's transaction.
CREATE TABLE project (
  id             text PRIMARY KEY,
  version        bigint NOT NULL,
  title          text NOT NULL,
  stage          text NOT NULL,
  condition      text NOT NULL,
  organisation   text NOT NULL,
  region         text NOT NULL,
  activity       text NOT NULL,
  agreement_id   text,
  capex          numeric NOT NULL,
  currency       text NOT NULL,
  jobs           integer NOT NULL,
  registered_at  timestamptz NOT NULL,
  stage_since    timestamptz NOT NULL,
  search         tsvector NOT NULL
);
CREATE INDEX project_by_registration ON project (registered_at, id);
CREATE INDEX project_by_stage_since ON project (stage_since, id);
CREATE INDEX project_by_title ON project (lower(title), id);
CREATE INDEX project_by_owner ON project (organisation, stage);
CREATE INDEX project_by_agreement ON project (agreement_id);
CREATE INDEX project_by_text ON project USING gin (search);

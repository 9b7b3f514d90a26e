-- Projection of the journal for queries, written in the command's transaction.
CREATE TABLE agreement (
  id            text PRIMARY KEY,
  version       bigint NOT NULL,
  title         text NOT NULL,
  organisation  text NOT NULL,
  first_side    text NOT NULL,
  second_side   text NOT NULL,
  signed_on     date NOT NULL,
  recorded_at   timestamptz NOT NULL
);
CREATE INDEX agreement_by_date ON agreement (signed_on, id);

-- Which item a project carries out: how a stage finds its agreement.
CREATE TABLE action_item_project (
  project_id    text PRIMARY KEY,
  agreement_id  text NOT NULL REFERENCES agreement,
  item_id       text NOT NULL
);

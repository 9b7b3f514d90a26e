-- As db-scheduler wants it.
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

-- What was promised before; two days after the last valid one it is over in every zone.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT DISTINCT 'EXPIRY', project_id || ' ' || (extract(epoch FROM over) * 1000)::bigint, over,
  false, 1
FROM commitment, LATERAL (SELECT (valid_until + 2)::timestamp AT TIME ZONE 'UTC' AS over) AS ends
WHERE status = 'ACTIVE';
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'CLOSING', project_id || ' ' || (extract(epoch FROM retry_at) * 1000)::bigint, retry_at,
  false, 1
FROM plan WHERE status = 'OPEN' AND retry_at IS NOT NULL;
DROP INDEX plan_to_close;
DROP INDEX commitment_to_expire;

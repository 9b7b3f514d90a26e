-- Residencies granted whose relief has not begun: until then the project is not completed.
CREATE TABLE relief_awaited (
  project_id text PRIMARY KEY
);

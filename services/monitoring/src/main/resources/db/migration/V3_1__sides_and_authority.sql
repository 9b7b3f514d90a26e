-- Of whom a project is, and who keeps a plot. What was taken before says so after a rebuild.
ALTER TABLE project_fact ADD sides text[] NOT NULL DEFAULT '{}';
ALTER TABLE plot_fact ADD authority text;
CREATE INDEX project_fact_stage ON project_fact (stage, stage_since, project_id);

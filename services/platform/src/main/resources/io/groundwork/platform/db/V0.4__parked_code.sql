-- Why a message is parked, for programs; the cause says it to persons.
ALTER TABLE parked ADD COLUMN code text NOT NULL DEFAULT 'FAULT' CHECK (code IN ('GAP', 'BEHIND', 'FAULT'));
UPDATE parked SET code = 'GAP' WHERE cause LIKE 'gap: %';
UPDATE parked SET code = 'BEHIND' WHERE cause = 'waits behind an earlier message of its key';

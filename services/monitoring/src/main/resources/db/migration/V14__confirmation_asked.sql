-- When the address of a subscription was last asked to confirm it, so that nobody fills a mailbox that way.
ALTER TABLE alert_subscription ADD asked_at timestamptz;
UPDATE alert_subscription SET asked_at = created_at WHERE confirmation IS NOT NULL;

-- The only place where what tokens, journals and topics call a person leads to that person.
CREATE TABLE person (
  subject    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_name  text NOT NULL UNIQUE,
  known_from timestamptz NOT NULL DEFAULT now(),
  left_at    timestamptz
);

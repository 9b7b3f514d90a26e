CREATE TABLE signing_key (
  kid text PRIMARY KEY,
  jwk text NOT NULL,
  salt text,
  created_at timestamptz NOT NULL,
  retired_at timestamptz
);
COMMENT ON TABLE signing_key IS 'RSA keys as JWK, encrypted when salt is set; one without retired_at signs';

CREATE TABLE sign_in_attempt (
  name_hash text PRIMARY KEY,
  attempts integer NOT NULL,
  last_at timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_attempt IS 'Failed or running sign-ins by SHA-256 of the name; success deletes the row';

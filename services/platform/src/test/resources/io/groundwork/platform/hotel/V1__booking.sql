CREATE TABLE booking (id uuid PRIMARY KEY, guest text NOT NULL);

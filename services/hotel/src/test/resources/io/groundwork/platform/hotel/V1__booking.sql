CREATE TABLE booking (id uuid PRIMARY KEY, guest text NOT NULL);

CREATE TABLE guest (
  number smallint PRIMARY KEY,
  name   varchar(20) NOT NULL CHECK (name <> 'unwanted')
);

-- Who asks for events of a rare kind gets them without a look at all others.
CREATE INDEX feed_of_type ON feed (type, position);

package io.groundwork.platform.inbox;

/** A key of a topic: what is in order. */
record Key(String topic, String key) {}

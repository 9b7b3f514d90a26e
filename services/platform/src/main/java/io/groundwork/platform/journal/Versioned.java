package io.groundwork.platform.journal;

/** A state and the version of its stream; version 0 is a stream without events. */
public record Versioned<S>(S state, long version) {}

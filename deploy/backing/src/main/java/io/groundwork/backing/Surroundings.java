package io.groundwork.backing;

/** What the servers of one start share. */
record Surroundings(
    DataDirectory data,
    ServerFiles files,
    JavaRuntime java,
    Watchdog watchdog,
    Progress progress) {}

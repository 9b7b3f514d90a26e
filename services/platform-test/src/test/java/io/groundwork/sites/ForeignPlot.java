package io.groundwork.sites;

/** Stands for a class of another service, in the fixtures of the house rules. */
public record ForeignPlot(String id) {}

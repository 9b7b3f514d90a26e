package io.groundwork.platform.inbox;

/**
 * Takes several events in one transaction, else as {@link EventHandler}: an exception leads to each
 * of them being given to it alone. Only for handlers that write rows of their own and lock no
 * aggregate, or they could deadlock with commands.
 */
public non-sealed interface BatchHandler extends Subscriber {}
